package vn.khuyencong.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A request whose file is too large is read to its end and thrown away before it is answered: a browser that is cut off while it sends shows a
 * broken connection and no answer. The multipart limits of the servlets that take files are this one therefore, and each says itself how much it takes.
 */
public final class HeardOut {

    /** What the server lets be read of one request, as 30-http.cli has it. */
    public static final long MOST = 12L * 1024 * 1024;

    private HeardOut() {
    }

    /** Reads it away; of what the server would not let be read to its end nothing, and the connection is closed after the answer. */
    public static void of(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() <= MOST) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        } else {
            close(response);
        }
    }

    /** Whoever is not heard out sends nothing more on this connection. */
    public static void close(HttpServletResponse response) {
        response.setHeader("Connection", "close");
    }
}
