package vn.khuyencong.web.register;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import vn.khuyencong.register.DocumentChecks;
import vn.khuyencong.web.Words;

/** Takes a file that anybody drops in, says on the same page what it is and keeps nothing of it. How large it may be stands in web.xml. */
public class DocumentCheckServlet extends HttpServlet {

    static final String FOUND = "vn.khuyencong.register.found";
    static final String TROUBLE = "vn.khuyencong.register.trouble";
    private static final long serialVersionUID = 1L;
    /** What the server takes in one request, less what the form itself needs. */
    private static final long MOST = 11L * 1024 * 1024;

    /** A file is held in memory a few times over while it is judged. */
    private static final int AT_ONCE = 2;
    private static final Semaphore ROOM = new Semaphore(AT_ONCE);

    @Inject
    private transient DocumentChecks checks;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (ROOM.tryAcquire()) {
            try {
                judge(request);
            } finally {
                ROOM.release();
            }
        } else {
            request.setAttribute(TROUBLE, Words.get("documentCheck.busy"));
        }
        request.getRequestDispatcher(DocumentCheckPage.PAGE).forward(request, response);
    }

    private void judge(HttpServletRequest request) throws IOException, ServletException {
        boolean multipart = String.valueOf(request.getContentType()).startsWith("multipart/form-data");
        byte[] file = request.getContentLengthLong() > MOST ? null : multipart ? file(request) : new byte[0];
        if (file == null || file.length == 0) {
            request.setAttribute(TROUBLE, Words.get(file == null ? "documentCheck.tooLarge" : "documentCheck.noFile"));
        } else {
            request.setAttribute(FOUND, checks.check(file, request.getRemoteAddr()));
        }
    }

    /** Null if it is too large; empty if there is none. */
    private static byte[] file(HttpServletRequest request) throws IOException, ServletException {
        try {
            Part file = request.getPart("tep");
            return file == null ? new byte[0] : file.getInputStream().readAllBytes();
        } catch (IllegalStateException aboveTheLimit) {
            return null;
        }
    }
}
