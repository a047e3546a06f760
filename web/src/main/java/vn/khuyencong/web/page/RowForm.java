package vn.khuyencong.web.page;

import jakarta.faces.component.html.HtmlForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Map;

/**
 * A form that also works in the rows of a repeat: whether it was sent is read from the request for each row anew. The
 * framework's own keeps one mark for all rows, so that what was typed into any row but the last is lost while its act is done.
 * A row that says what it is {@code of} is known by that and not by its place: a colleague may have added or ended one meanwhile.
 */
public class RowForm extends HtmlForm {

    /** What follows the name of a form in the name of the field that says what its row is of. */
    static final String OF = ":of";
    /** In the context of a request whose row was found. */
    static final String FOUND = RowForm.class.getName();

    @Override
    public boolean isSubmitted() {
        FacesContext context = getFacesContext();
        Map<String, String> sent = context.getExternalContext().getRequestParameterMap();
        boolean submitted = sent.containsKey(getClientId()) && (of() == null || of().equals(sent.get(getClientId() + OF)));
        if (submitted) {
            context.getAttributes().put(FOUND, true);
        }
        return submitted;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        super.encodeBegin(context);
        if (isRendered() && of() != null) {
            ResponseWriter writer = context.getResponseWriter();
            writer.startElement("input", this);
            writer.writeAttribute("type", "hidden", null);
            writer.writeAttribute("name", getClientId(context) + OF, null);
            writer.writeAttribute("value", of(), null);
            writer.endElement("input");
        }
    }

    private String of() {
        Object of = getAttributes().get("of");
        return of == null ? null : of.toString();
    }
}
