package vn.khuyencong.web.merit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.khuyencong.merit.MeritAct;
import vn.khuyencong.merit.MeritKind;
import vn.khuyencong.merit.MeritSaid;
import vn.khuyencong.merit.Merits;
import vn.khuyencong.merit.NewMerit;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.Paging;

/** Takes the forms of the page of merit certificates. */
@WebServlet("/khen-thuong/*")
public class MeritServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient Merits merits;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        return switch (path) {
            case "/de-nghi" -> propose(fields);
            case "/viec" -> act(fields);
            default -> throw unknown();
        };
    }

    private Answer propose(Fields fields) {
        NewMerit entered = new NewMerit(fields.number("year"), fields.choice("meritKind", MeritKind.class), unit(fields, "meritUnit"), fields.text("meritName"),
                fields.text("meritPosition"), fields.text("merits"), fields.text("meritConference") == null ? null : fields.id("meritConference"));
        if (!fields.refusals().isEmpty()) {
            return unread(MeritsPage.PAGE);
        }
        Entered kept = merits.propose(viewer.get(), entered);
        return new Answer(MeritsPage.PAGE, kept.kept() ? List.of() : kept.findings(), back(entered.year()), "meritProposed");
    }

    /** Null where nothing well-formed was chosen. */
    static UnitId unit(Fields fields, String name) {
        String typed = fields.text(name);
        return typed != null && UnitId.isWellFormed(typed) ? new UnitId(typed) : null;
    }

    private Answer act(Fields fields) {
        MeritAct act = fields.choice("viec", MeritAct.class);
        if (act == null) {
            throw BadParameter.missing("viec", Parameters.allowed(MeritAct.class));
        }
        MeritSaid said = new MeritSaid(fields.text("reason"), fields.text("decisionNumber"), fields.day("decisionDate"));
        if (!fields.refusals().isEmpty()) {
            return unread(MeritsPage.PAGE);
        }
        List<Refusal> findings = merits.act(viewer.get(), id(fields), act, said);
        return new Answer(MeritsPage.PAGE, findings, back(fields.number("year")).with(Paging.PARAMETER, fields.number(Paging.PARAMETER)), "meritAct");
    }

    static long id(Fields fields) {
        long id = fields.id("id");
        if (id < 1) {
            throw BadParameter.missing("id", Words.get("parameter.id"));
        }
        return id;
    }

    private static Link back(Integer year) {
        return Link.to(MeritsPage.PAGE).with("year", year);
    }
}
