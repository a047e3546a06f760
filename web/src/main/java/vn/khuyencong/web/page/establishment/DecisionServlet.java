package vn.khuyencong.web.page.establishment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import vn.khuyencong.establishment.MergeOutcome;
import vn.khuyencong.establishment.Merging;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.people.Notices;

/** Takes an officer's decision about two records and leads back to the page it was made on, which says how it ended. */
@WebServlet("/co-so/quyet-dinh")
public class DecisionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 1000;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient Merging merging;

    /** What may be decided. */
    enum Act {
        MERGE, APART, SPLIT
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = new Parameters(request::getParameter);
        Act act = parameters.choice("act", Act.class).orElseThrow(() -> BadParameter.missing("act", Parameters.allowed(Act.class)));
        String reason = reason(parameters);
        long other = id(parameters, "other");
        MergeOutcome outcome = act == Act.SPLIT ? merging.split(viewer.get(), other, reason)
                : two(act, viewer.get(), id(parameters, "kept"), other, reason);
        String done = act.name().toLowerCase(Locale.ROOT) + "." + outcome.name().toLowerCase(Locale.ROOT);
        Notices.say(request, Words.named("establishment.done", done));
        response.sendRedirect(request.getContextPath() + Link.to(back(parameters)));
    }

    private MergeOutcome two(Act act, Viewer by, long kept, long other, String reason) {
        if (kept == other) {
            throw BadParameter.of("other", Long.toString(other), Words.get("establishment.otherRecord"));
        }
        return act == Act.MERGE ? merging.merge(by, kept, other, reason) : merging.keepApart(by, kept, other, reason);
    }

    /** @throws BadParameter where no reason is given: a decision that nobody can understand later is none */
    public static String reason(Parameters parameters) {
        String reason = parameters.text("reason").orElseThrow(() -> BadParameter.missing("reason", Words.get("establishment.reasonNeeded")));
        if (reason.length() > LONGEST_REASON) {
            throw BadParameter.of("reason", reason, Words.get("establishment.reasonNeeded"));
        }
        return reason;
    }

    private static long id(Parameters parameters, String name) {
        return parameters.number(name, 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing(name, Words.get("establishment.id")));
    }

    /** One of our own pages, whatever was sent. */
    private static String back(Parameters parameters) {
        return parameters.text("back").filter(page -> page.matches("/co-so[a-z-]*\\.xhtml(\\?[a-z]+=\\d+)?")).orElse("/co-so-nghi-trung.xhtml");
    }
}
