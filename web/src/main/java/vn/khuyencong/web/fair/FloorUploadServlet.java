package vn.khuyencong.web.fair;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.portal.FloorDesk;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.people.Notices;
import vn.khuyencong.web.portal.Trouble;

/** Takes in the floor of a fair as a workbook; what is wrong is said on the page, cell by cell. */
@WebServlet("/hoi-cho/so-do")
@MultipartConfig(maxFileSize = FloorUploadServlet.MOST_BYTES, maxRequestSize = FloorUploadServlet.MOST_BYTES + 65_536, fileSizeThreshold = FloorUploadServlet.MOST_BYTES)
public class FloorUploadServlet extends HttpServlet {

    static final int MOST_BYTES = 5 << 20;
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
        Trouble trouble = request.getContentLengthLong() > MOST_BYTES ? Trouble.TOO_LARGE : take(request, id);
        if (trouble != null) {
            Notices.say(request, Words.of(trouble));
        }
        response.sendRedirect(request.getContextPath() + FairLinks.part(id, FairPart.FLOOR));
    }

    private Trouble take(HttpServletRequest request, long id) throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return Trouble.NO_FILE;
        }
        Part file;
        try {
            file = request.getPart("tep");
        } catch (IllegalStateException aboveTheLimit) {
            return Trouble.TOO_LARGE;
        }
        if (file == null || file.getSize() == 0) {
            return Trouble.NO_FILE;
        }
        Entered entered = desk.takeIn(viewer.get(), id, String.valueOf(file.getSubmittedFileName()), file.getInputStream().readAllBytes());
        if (entered.kept()) {
            Notices.say(request, Words.named("entry.done", "fairFloor"));
        } else {
            FairTrouble.say(request, entered.findings());
        }
        return null;
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && query.startsWith("id=") ? query.substring(3) : null;
    }
}
