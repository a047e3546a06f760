package vn.khuyencong.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;

/** Why the form of this request was refused, all at once on top and each at its field. */
@Named("refused")
@RequestScoped
public class Refused {

    private static final String ATTRIBUTE = Refused.class.getName();

    @Inject
    private HttpServletRequest request;

    /** A refusal in words. */
    public record Line(String field, String anchor, String message, String remedy) {
    }

    /** Notes why a request was refused, for the page that it is forwarded to. */
    public static void note(HttpServletRequest request, List<Refusal> refusals) {
        request.setAttribute(ATTRIBUTE, refusals);
    }

    /** All of them; empty on a page that was asked for. */
    public List<Line> getAll() {
        return refusals().stream().map(Refused::line).toList();
    }

    private static Line line(Refusal refusal) {
        return new Line(FieldLabel.of(refusal.cell()), refusal.cell(), RefusalTexts.message(refusal, Language.current().texts()),
                RefusalTexts.remedy(refusal, Language.current().texts()));
    }

    /** Whether anything is wrong with what was typed: else nothing that one types anew mends it. */
    public boolean isOfFields() {
        return refusals().stream().anyMatch(refusal -> !refusal.cell().isEmpty());
    }

    public boolean has(String field) {
        return refusals().stream().anyMatch(refusal -> refusal.cell().equals(field));
    }

    /** What is wrong with a field; empty if nothing. */
    public String of(String field) {
        return refusals().stream().filter(refusal -> refusal.cell().equals(field)).findFirst()
                .map(refusal -> RefusalTexts.message(refusal, Language.current().texts())).orElse("");
    }

    @SuppressWarnings("unchecked")
    private List<Refusal> refusals() {
        List<Refusal> noted = (List<Refusal>) request.getAttribute(ATTRIBUTE);
        return noted == null ? List.of() : noted;
    }
}
