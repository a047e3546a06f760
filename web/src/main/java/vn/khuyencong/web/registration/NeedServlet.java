package vn.khuyencong.web.registration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.scheme.registration.RegistrationAct;
import vn.khuyencong.scheme.registration.RegistrationCalls;
import vn.khuyencong.scheme.registration.RegistrationDesk;
import vn.khuyencong.scheme.registration.RegistrationForm;
import vn.khuyencong.scheme.registration.Registrations;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;
import vn.khuyencong.web.page.Link;

/** Takes the forms of the page of needs. */
@WebServlet("/nhu-cau/*")
public class NeedServlet extends FormServlet {

    private static final long serialVersionUID = 1L;
    private static final String NEW_PAGE = "/nhu-cau-moi.xhtml";

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient RegistrationCalls calls;
    @Inject
    private transient RegistrationDesk desk;
    @Inject
    private transient Registrations registrations;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        return switch (path) {
            case "/dot" -> call(fields);
            case "/dong" -> close(fields);
            case "/ghi" -> register(fields);
            case "/quyet-dinh" -> decide(fields);
            default -> throw unknown();
        };
    }

    private Answer call(Fields fields) {
        int year = Objects.requireNonNullElse(fields.number("year"), 0);
        RegistrationCalls.Draft draft = new RegistrationCalls.Draft(unit(fields), year, fund(fields), fields.day("opensOn"), fields.day("closesOn"),
                fields.text("title"), fields.text("content"));
        return new Answer(NeedsPage.PAGE, fields.refusals().isEmpty() ? calls.open(viewer.get(), draft) : List.of(),
                Link.to(NeedsPage.PAGE).with("year", year), "call");
    }

    private Answer close(Fields fields) {
        calls.close(viewer.get(), fields.id("id"));
        return new Answer(NeedsPage.PAGE, List.of(), Link.to(NeedsPage.PAGE).with("year", fields.number("year")), "closed");
    }

    private Answer register(Fields fields) {
        Registration.Purpose purpose = new Registration.Purpose(unit(fields), Objects.requireNonNullElse(fields.number("year"), 0), fund(fields), null);
        RegistrationForm form = FormReader.read(fields);
        if (!fields.refusals().isEmpty()) {
            return new Answer(NEW_PAGE, desk.check(form), null, null);
        }
        RegistrationDesk.Taken taken = desk.forIt(viewer.get(), purpose, form);
        return new Answer(NEW_PAGE, taken.refusals(), taken.done() ? Link.to(NeedsPage.PAGE).with("id", taken.registration().id()) : null, "registered");
    }

    private Answer decide(Fields fields) {
        RegistrationAct act = Objects.requireNonNullElse(fields.choice("act", RegistrationAct.class), RegistrationAct.CONVERT);
        List<Refusal> against = registrations.decide(viewer.get(), fields.id("id"), new Registrations.Deed(act,
                act == RegistrationAct.REJECT ? Set.copyOf(fields.all("criteria")) : Set.of(), fields.text("note")));
        return new Answer(NeedsPage.PAGE, against, Link.to(NeedsPage.PAGE).with("id", fields.id("id")), "decided");
    }

    static UnitId unit(Fields fields) {
        String unit = String.valueOf(fields.text("unit"));
        if (!UnitId.isWellFormed(unit)) {
            throw BadParameter.of("unit", unit, Words.get("parameter.unit"));
        }
        return new UnitId(unit);
    }

    private static FundSource fund(Fields fields) {
        return Objects.requireNonNullElse(fields.choice("fund", FundSource.class), FundSource.UNSPLIT);
    }
}
