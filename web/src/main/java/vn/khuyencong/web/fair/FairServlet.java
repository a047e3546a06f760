package vn.khuyencong.web.fair;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import vn.khuyencong.fair.FairAct;
import vn.khuyencong.fair.FairActs;
import vn.khuyencong.fair.FairCosts;
import vn.khuyencong.fair.FairZones;
import vn.khuyencong.fair.Floors;
import vn.khuyencong.fair.HandActs;
import vn.khuyencong.fair.RunOrder;
import vn.khuyencong.fair.StallAllocation;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.people.Notices;

/** What the pages of a fair post besides their forms: acts, what is taken away, what is pinned or blocked on the floor. */
@WebServlet({"/hoi-cho/viec", "/hoi-cho/bo-khu", "/hoi-cho/bo-day", "/hoi-cho/bo-chi-phi", "/hoi-cho/ghim", "/hoi-cho/khoa"})
public class FairServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient FairActs acts;
    @Inject
    private transient FairZones zones;
    @Inject
    private transient Floors floors;
    @Inject
    private transient FairCosts costs;
    @Inject
    private transient HandActs hands;
    @Inject
    private transient StallAllocation allocation;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters asked = new Parameters(request::getParameter);
        long id = asked.number(FairLinks.ID, 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing(FairLinks.ID, Words.get("parameter.id")));
        Viewer who = viewer.get();
        Link next = switch (request.getServletPath()) {
            case "/hoi-cho/viec" -> act(request, asked, who, id);
            case "/hoi-cho/bo-khu" -> after(request, zones.end(who, id, text(asked, "khu")), "fairZoneEnded", FairLinks.part(id, FairPart.FLOOR));
            case "/hoi-cho/bo-day" -> after(request, floors.dropRow(who, id, text(asked, "nha"), text(asked, "day")), "fairRowDropped",
                    FairLinks.part(id, FairPart.FLOOR));
            case "/hoi-cho/bo-chi-phi" -> after(request, costs.end(who, id, asked.number("dong", 1, Long.MAX_VALUE).orElse(0L)), "fairCostEnded",
                    FairLinks.part(id, FairPart.COSTS));
            case "/hoi-cho/ghim" -> fixed(request, asked, id, hands.pin(who, id, text(asked, "hoso"), stalls(asked), asked.text("lydo").orElse(null)), "fairPinned");
            case "/hoi-cho/khoa" -> fixed(request, asked, id, hands.block(who, id, stalls(asked), asked.text("lydo").orElse(null)), "fairBlocked");
            default -> throw new NotThere(Words.get("problem.404"));
        };
        response.sendRedirect(request.getContextPath() + next);
    }

    private Link act(HttpServletRequest request, Parameters asked, Viewer who, long id) {
        FairAct act = asked.choice("viec", FairAct.class).filter(one -> one != FairAct.PUBLISH)
                .orElseThrow(() -> BadParameter.missing("viec", Parameters.allowed(FairAct.class)));
        List<Refusal> findings = acts.act(who, id, act, asked.text("lydo").orElse(null));
        return after(request, findings.stream().anyMatch(Refusal::blocks) ? Entered.refused(findings) : new Entered(id, findings), "fairAct", FairLinks.fair(id));
    }

    private Link after(HttpServletRequest request, Entered entered, String done, Link next) {
        if (entered.kept()) {
            Notices.say(request, Words.named("entry.done", done));
        } else {
            FairTrouble.say(request, entered.findings());
        }
        return next;
    }

    /** What was fixed by hand is followed by a computation where the officer wants one: the page then shows its floor. */
    private Link fixed(HttpServletRequest request, Parameters asked, long id, Entered entered, String done) {
        after(request, entered, done, null);
        if (!entered.kept()) {
            return typedAgain(asked, id);
        }
        if (asked.text("phanlai").isEmpty()) {
            return FairLinks.floor(id);
        }
        Entered run = allocation.start(viewer.get(), id, new RunOrder(true, false, asked.text("lydo").orElse(null)));
        if (!run.kept()) {
            FairTrouble.say(request, run.findings());
            return FairLinks.floor(id);
        }
        return FairLinks.floor(id, run.id());
    }

    /** The floor that was looked at, with what was typed. */
    private static Link typedAgain(Parameters asked, long id) {
        Link link = FairLinks.floor(id).with(FairLinks.RUN, asked.number(FairLinks.RUN, 1, Long.MAX_VALUE).orElse(null));
        for (String field : List.of("hoso", "gian", "lydo")) {
            link = link.with(field, asked.text(field).orElse(null));
        }
        return link;
    }

    private static String text(Parameters asked, String name) {
        return asked.text(name).orElseThrow(() -> BadParameter.missing(name, name));
    }

    private static List<String> stalls(Parameters asked) {
        return Arrays.stream(asked.text("gian").orElse("").split("[\\s,;]+")).filter(number -> !number.isEmpty()).toList();
    }
}
