package vn.khuyencong.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Optional;
import vn.khuyencong.exchange.contract.PaperSource;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.portal.PortalDesk;
import vn.khuyencong.portal.PortalRefused;
import vn.khuyencong.portal.PortalUpload;
import vn.khuyencong.portal.PortalUploads;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.HeardOut;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;

/**
 * Takes what the hand-in pages post, and leads back to them: {@code …/tep} keeps a workbook, {@code …/nop} sends one that was
 * kept. How large a workbook may be stands in web.xml.
 */
public class HandInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    /** What the other fields and the boundaries of the form may take beside the workbook. */
    private static final long OTHER_FIELDS = 64L * 1024;

    @Inject
    private transient CurrentViewer current;
    @Inject
    private transient PortalUploads uploads;
    @Inject
    private transient PortalDesk desk;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        String page = request.getServletPath() + ".xhtml";
        String act = String.valueOf(request.getPathInfo());
        Link next = switch (act) {
            case "/tep" -> keep(request, response, page);
            case "/nop" -> send(request, page);
            default -> throw new NotThere(Words.get("problem.404"));
        };
        response.sendRedirect(request.getContextPath() + next);
    }

    private Link keep(HttpServletRequest request, HttpServletResponse response, String page) throws IOException, ServletException {
        if (tooLarge(request)) {
            HeardOut.of(request, response);
            return Link.to(page).with("loi", Trouble.TOO_LARGE);
        }
        Part file;
        try {
            file = request.getPart("tep");
        } catch (IllegalStateException aboveTheLimit) {
            return Link.to(page).with("loi", Trouble.TOO_LARGE);
        }
        if (file == null) {
            return Link.to(page).with("loi", Trouble.NO_FILE);
        }
        Optional<PaperSource> paper = page.equals(HandIn.PAPER_PAGE) ? PaperFields.of(request) : Optional.empty();
        if (paper.isEmpty() && page.equals(HandIn.PAPER_PAGE)) {
            return Link.to(page).with("loi", Trouble.PAPER_INCOMPLETE);
        }
        byte[] workbook = file.getInputStream().readAllBytes();
        if (workbook.length == 0) {
            return Link.to(page).with("loi", Trouble.NO_FILE);
        }
        PortalUpload kept = uploads.keep(current.get(), file.getSubmittedFileName(), workbook, paper.orElse(null));
        if (desk.read(current.get(), kept).mayBeSent()) {
            uploads.ready(current.get(), kept.id());
        }
        return Link.to(page).with("tep", kept.id());
    }

    private Link send(HttpServletRequest request, String page) {
        Viewer viewer = current.get();
        long id = new Parameters(request::getParameter).number("id", 1, Long.MAX_VALUE)
                .orElseThrow(() -> BadParameter.missing("id", Words.get("parameter.id")));
        PortalUpload upload = uploads.find(viewer, id).filter(found -> (found.paper() != null) == page.equals(HandIn.PAPER_PAGE))
                .orElseThrow(() -> new NotThere(Words.get("handIn.unknown")));
        try {
            return Link.to(page).with("nop", desk.send(viewer, upload).id());
        } catch (PortalRefused notAnyMore) {
            // Sent twice, or something came in between: the page says what.
            return Link.to(page).with("tep", id);
        }
    }

    /** Told before anything of it is kept. */
    private boolean tooLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > limit() + OTHER_FIELDS;
    }

    private long limit() {
        return Long.parseLong(getServletContext().getInitParameter("khuyencong.workbook.limit"));
    }
}
