package vn.khuyencong.web.fair;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.portal.FloorDesk;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.HeardOut;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.people.Notices;

/** Takes in the floor of a fair as a workbook; what is wrong is said on the page, cell by cell. */
@WebServlet("/hoi-cho/so-do")
@MultipartConfig(maxFileSize = SentSheet.MOST_BYTES, maxRequestSize = HeardOut.MOST, fileSizeThreshold = SentSheet.MOST_BYTES)
public class FloorUploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient FloorDesk desk;
    @Inject
    private transient Fairs fairs;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        // In the address: a request that is too large has no parts to read it from.
        long id = new Parameters(name -> query(request)).number(FairLinks.ID, 1, Long.MAX_VALUE)
                .orElseThrow(() -> BadParameter.missing(FairLinks.ID, Words.get("parameter.id")));
        // Before a file is read: who may not change the fair is refused whatever he sends.
        fairs.forChange(viewer.get(), id);
        SentSheet sent = SentSheet.of(request, response);
        if (sent.trouble() != null) {
            Notices.say(request, Words.of(sent.trouble()));
        } else {
            Entered entered = desk.takeIn(viewer.get(), id, sent.name(), sent.bytes());
            if (entered.kept()) {
                Notices.say(request, Words.named("entry.done", "fairFloor"));
            } else {
                FairTrouble.say(request, entered.findings());
            }
        }
        response.sendRedirect(request.getContextPath() + FairLinks.part(id, FairPart.FLOOR));
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && query.startsWith("id=") ? query.substring(3) : null;
    }
}
