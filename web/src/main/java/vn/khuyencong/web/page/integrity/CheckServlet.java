package vn.khuyencong.web.page.integrity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.khuyencong.integrity.Findings;
import vn.khuyencong.integrity.IntegrityChecks;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.people.Notices;
import vn.khuyencong.web.page.establishment.DecisionServlet;

/** Begins a run of the checks, or notes that a finding is known; leads back to the page, which says how it ended. */
@WebServlet({"/kiem-tra/chay", "/kiem-tra/ghi-chu"})
public class CheckServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient IntegrityChecks checks;
    @Inject
    private transient Findings findings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = new Parameters(request::getParameter);
        String done = switch (request.getServletPath()) {
            case "/kiem-tra/chay" -> checks.run(viewer.get()).isPresent() ? "begun" : "running";
            case "/kiem-tra/ghi-chu" -> note(parameters);
            default -> throw new NotThere(Words.get("problem.404"));
        };
        String back = parameters.text("back").filter(page -> page.matches("/kiem-tra\\.xhtml(\\?[a-z]+=[\\w-]+(&[a-z]+=[\\w-]+)*)?"))
                .orElse(IntegrityPage.PAGE);
        Notices.say(request, Words.named("integrity.done", done));
        response.sendRedirect(request.getContextPath() + Link.to(back));
    }

    private String note(Parameters parameters) {
        long finding = parameters.number("finding", 1, Long.MAX_VALUE)
                .orElseThrow(() -> BadParameter.missing("finding", Words.get("integrity.findingNumber")));
        findings.note(viewer.get(), finding, DecisionServlet.reason(parameters));
        return "noted";
    }
}
