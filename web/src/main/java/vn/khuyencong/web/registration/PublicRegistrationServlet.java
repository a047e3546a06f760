package vn.khuyencong.web.registration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.scheme.registration.RegistrationDesk;
import vn.khuyencong.scheme.registration.RegistrationForm;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;
import vn.khuyencong.web.page.Link;

/** Takes the two forms of the public page from whoever sends them. */
@WebServlet({"/dang-ky/gui", "/dang-ky/tra-cuu"})
public class PublicRegistrationServlet extends FormServlet {

    private static final long serialVersionUID = 1L;
    private static final long MOST_BYTES = 64L * 1024;

    @Inject
    private transient RegistrationDesk desk;

    @Override
    protected long mostBytes() {
        return MOST_BYTES;
    }

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        return request.getServletPath().endsWith("/gui") ? register(fields, request) : lookUp(fields, request);
    }

    private Answer register(Fields fields, HttpServletRequest request) {
        long call = fields.id("dot");
        RegistrationForm form = FormReader.read(fields);
        if (!fields.refusals().isEmpty()) {
            return new Answer(PublicRegistration.PAGE, desk.check(form), null, null);
        }
        RegistrationDesk.Taken taken = desk.byItself(call, form, request.getRemoteAddr());
        if (taken.done()) {
            // Kept for the next page alone: in an address it would stay in histories and logs.
            request.getSession(true).setAttribute(PublicRegistration.CODE, taken.code());
        }
        return new Answer(PublicRegistration.PAGE, taken.refusals(), Link.to(PublicRegistration.PAGE), null);
    }

    /** Shown as the answer to the form: what a code leads to has no address of its own. */
    private Answer lookUp(Fields fields, HttpServletRequest request) {
        String code = Optional.ofNullable(fields.text("code")).orElse("");
        RegistrationDesk.LookUp found = desk.lookUp(code.substring(0, Math.min(code.length(), 60)), request.getRemoteAddr());
        request.setAttribute(PublicRegistration.FOUND, found.registration());
        return new Answer(PublicRegistration.PAGE, found.refusal() == null ? List.<Refusal>of() : List.of(found.refusal()), null, null);
    }
}
