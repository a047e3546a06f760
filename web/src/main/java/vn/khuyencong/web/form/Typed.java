package vn.khuyencong.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** What stands in the fields of a form: what was typed, if it was refused, else what there is. */
@Named("typed")
@RequestScoped
public class Typed {

    @Inject
    private HttpServletRequest request;

    /** @param there what stands there before anybody types; may be null */
    public String get(String name, Object there) {
        String typed = request.getParameter(name);
        return typed != null ? typed : there == null ? "" : there.toString();
    }

    /** Whether a value is chosen or ticked. */
    public boolean is(String name, String value) {
        String[] typed = request.getParameterValues(name);
        return typed != null && Arrays.asList(typed).contains(value);
    }

    /** The same, where something may be chosen before anybody types. */
    public boolean chosen(String name, String value, Object there) {
        return request.getParameterValues(name) != null ? is(name, value) : there != null && there.toString().equals(value);
    }
}
