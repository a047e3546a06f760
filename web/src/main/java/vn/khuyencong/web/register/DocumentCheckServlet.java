package vn.khuyencong.web.register;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import vn.khuyencong.register.DocumentChecks;
import vn.khuyencong.shared.Network;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.HeardOut;
import vn.khuyencong.web.Words;

/**
 * Takes a file that anybody drops in, says on the same page what it is and keeps nothing of it. How large it may be stands in web.xml. A network
 * sends one at a time, and while it comes in, however slowly, others are checked.
 */
public class DocumentCheckServlet extends HttpServlet {

    static final String FOUND = "vn.khuyencong.register.found";
    static final String TROUBLE = "vn.khuyencong.register.trouble";
    private static final long serialVersionUID = 1L;
    /** What the server takes in one request, less what the form itself needs. */
    static final long MOST = 11L * 1024 * 1024;

    /** A file is held in memory a few times over while it is judged; until then a larger one waits on the disk. */
    private static final int AT_ONCE = 2;
    private static final Semaphore ROOM = new Semaphore(AT_ONCE);
    private static final Set<String> SENDING = ConcurrentHashMap.newKeySet();

    @Inject
    private transient DocumentChecks checks;

    public DocumentCheckServlet() {
    }

    DocumentCheckServlet(DocumentChecks checks) {
        this.checks = checks;
    }

    /** Whoever loads the answer anew begins on the page again. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + DocumentCheckPage.PAGE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Optional<Refusal> refusal = checks.admit(request.getRemoteAddr());
        if (request.getContentLengthLong() > MOST) {
            refuse(request, response, refusal.isEmpty());
            return;
        }
        if (refusal.isPresent()) {
            trouble(request, DocumentCheckPage.words(refusal.get()));
        } else if (!take(request)) {
            tooLarge(request, response);
            return;
        }
        request.getRequestDispatcher(DocumentCheckPage.PAGE).forward(request, response);
    }

    /** The page is not drawn here: whatever looks for a field would read the file. */
    private static void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + DocumentCheckPage.TOO_LARGE);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, boolean heardOut) throws IOException {
        String network = Network.of(request.getRemoteAddr());
        if (heardOut && SENDING.add(network)) {
            try {
                HeardOut.of(request, response);
            } finally {
                SENDING.remove(network);
            }
        } else {
            HeardOut.close(response);
        }
        tooLarge(request, response);
    }

    /** @return false if it is too large, which whoever does not tell its length beforehand is told of only now */
    private boolean take(HttpServletRequest request) throws IOException, ServletException {
        String network = Network.of(request.getRemoteAddr());
        if (!SENDING.add(network)) {
            trouble(request, Words.get("documentCheck.busy"));
            return true;
        }
        try {
            return judge(request);
        } finally {
            SENDING.remove(network);
        }
    }

    private boolean judge(HttpServletRequest request) throws IOException, ServletException {
        boolean multipart = String.valueOf(request.getContentType()).startsWith("multipart/form-data");
        Part sent;
        try {
            sent = multipart ? request.getPart("tep") : null;
        } catch (IllegalStateException aboveTheLimit) {
            return false;
        }
        if (sent == null || sent.getSize() == 0) {
            trouble(request, Words.get("documentCheck.noFile"));
        } else if (ROOM.tryAcquire()) {
            try {
                request.setAttribute(FOUND, checks.check(sent.getInputStream().readAllBytes()));
            } finally {
                ROOM.release();
            }
        } else {
            trouble(request, Words.get("documentCheck.busy"));
        }
        return true;
    }

    private static void trouble(HttpServletRequest request, String words) {
        request.setAttribute(TROUBLE, words);
    }
}
