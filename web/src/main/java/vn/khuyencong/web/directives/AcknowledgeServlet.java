package vn.khuyencong.web.directives;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.khuyencong.norm.directives.Directives;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.people.Notices;

/** A unit has taken note of a text. */
@WebServlet("/van-ban-chi-dao/da-nhan")
public class AcknowledgeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient Directives directives;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = new Parameters(request::getParameter);
        directives.acknowledge(viewer.get(), parameters.number("id", 1, Long.MAX_VALUE)
                .orElseThrow(() -> BadParameter.missing("id", Words.get("establishment.id"))));
        Notices.say(request, Words.named("entry.done", "acknowledged"));
        response.sendRedirect(request.getContextPath() + Link.to(DirectivesPage.PATH)
                .with("id", parameters.number("back", 1, Long.MAX_VALUE).orElse(null)));
    }
}
