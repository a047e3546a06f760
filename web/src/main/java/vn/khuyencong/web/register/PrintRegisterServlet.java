package vn.khuyencong.web.register;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.register.PrintRegister;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.PrintedForms;
import vn.khuyencong.web.PrintedForms.Form;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;
import vn.khuyencong.web.page.Link;

/** Issues the form that an address asks for, and withdraws what was issued. */
@WebServlet("/so-van-ban/*")
public class PrintRegisterServlet extends FormServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUESTION = 1000;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient PrintedForms forms;
    @Inject
    private transient PrintRegister register;
    @Inject
    private transient BusinessClock clock;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        return switch (path) {
            case "/phat-hanh" -> issue(request);
            case "/thu-hoi" -> withdraw(fields);
            default -> throw unknown();
        };
    }

    /**
     * The whole question stands in the address and nowhere else: it is kept with what is issued, and asks for the same again, also on a later day where it is of now; who
     * signs is no part of it.
     */
    private Answer issue(HttpServletRequest request) {
        String question = Objects.requireNonNullElse(request.getQueryString(), "");
        Parameters parameters = Parameters.ofAddress(question);
        Form form = parameters.choice("form", Form.class).orElseThrow(() -> BadParameter.missing("form", PrintedForms.known()));
        String asked = Stream.of(question.split("&")).filter(pair -> !pair.startsWith("form=") && !pair.startsWith(PrintedForms.SIGNER + "=") && !pair.equals("asOf=" + clock.today())).collect(Collectors.joining("&"));
        if (asked.length() > LONGEST_QUESTION) {
            throw BadParameter.of("form", form.name(), Words.get("form.tooLarge"));
        }
        Entered issued = forms.issue(viewer.get(), form, parameters, asked);
        if (issued.findings().stream().anyMatch(why -> why.rule().equals("PRINT_GOES_ON"))) {
            // Pressed twice, or by two at once: whoever was first has it printed.
            return new Answer(PrintRegisterPage.PAGE, List.of(), Link.to(PrintRegisterPage.PAGE).with("form", form), "documentBeingPrinted");
        }
        return new Answer("/bieu-mau.xhtml", issued.findings(), issued.kept() ? page(issued.id()) : null,
                issued.findings().stream().anyMatch(why -> why.rule().equals("PRINT_UNCHANGED")) ? null : "documentIssued");
    }

    private Answer withdraw(Fields fields) {
        long id = fields.id("id");
        if (id < 1) {
            throw BadParameter.missing("id", Words.get("parameter.id"));
        }
        try {
            List<Refusal> refusals = register.withdraw(viewer.get(), id, fields.text("reason"));
            return new Answer(PrintRegisterPage.PAGE, refusals, page(id), "documentWithdrawn");
        } catch (NotVisible notSeen) {
            throw new NotThere(Words.get("register.unknown"));
        }
    }

    private static Link page(long id) {
        return Link.to(PrintRegisterPage.PAGE).with("id", id);
    }
}
