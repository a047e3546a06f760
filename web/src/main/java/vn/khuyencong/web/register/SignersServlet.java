package vn.khuyencong.web.register;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.LongFunction;
import vn.khuyencong.form.Office;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.NewPostHolder;
import vn.khuyencong.register.PostHolders;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;
import vn.khuyencong.web.page.Paging;

/** Takes the forms of the page of those who sign. */
@WebServlet("/nguoi-ky/*")
public class SignersServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient PostHolders holders;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        return switch (path) {
            case "/nhap" -> enter(fields);
            case "/xac-nhan" -> done(fields, "signerConfirmed", id -> holders.confirm(viewer.get(), id));
            case "/ket-thuc" -> done(fields, "signerEnded", id -> holders.end(viewer.get(), id, fields.day("holderLastDay")));
            default -> throw unknown();
        };
    }

    private Answer enter(Fields fields) {
        Viewer by = viewer.get();
        String key = fields.text("holderOffice");
        Office office = key == null ? null : holders.office(key);
        NewPostHolder entered = new NewPostHolder(office, fields.text("holderPost"), fields.text("holderName"), fields.day("holderFrom"), fields.day("holderTo"),
                fields.text("holderBasis"));
        if (!fields.refusals().isEmpty()) {
            return new Answer(SignersPage.PAGE, holders.check(entered), null, null);
        }
        Entered kept = holders.enter(by, entered);
        // Where one office alone is shown it is the one of whom was entered: he must be seen.
        String shown = fields.text(SignersPage.SHOWN) == null ? null : key;
        return new Answer(SignersPage.PAGE, kept.findings(), SignersPage.link(shown, null), "signerEntered");
    }

    /** Of what is not there for him nothing is said. */
    private Answer done(Fields fields, String said, LongFunction<List<Refusal>> act) {
        long id = fields.id("id");
        if (id < 1) {
            throw BadParameter.missing("id", Words.get("parameter.id"));
        }
        try {
            List<Refusal> findings = act.apply(id);
            return new Answer(SignersPage.PAGE, findings, SignersPage.link(fields.text(SignersPage.SHOWN), fields.number(Paging.PARAMETER)), said);
        } catch (NotVisible none) {
            throw new NotThere(Words.get("signer.unknown"));
        }
    }
}
