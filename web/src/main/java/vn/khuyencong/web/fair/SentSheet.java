package vn.khuyencong.web.fair;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import vn.khuyencong.web.HeardOut;
import vn.khuyencong.web.portal.Trouble;

/**
 * A workbook that a form sent in its field {@code tep}.
 *
 * @param trouble why there is none; null where there is
 */
public record SentSheet(String name, byte[] bytes, Trouble trouble) {

    /** No workbook of ours is larger. */
    public static final int MOST_BYTES = 5 << 20;
    /** What the other fields and the boundaries of the form may take beside it. */
    private static final long OTHER_FIELDS = 64L * 1024;

    /** Reads it. */
    public static SentSheet of(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        String type = request.getContentType();
        if (request.getContentLengthLong() > MOST_BYTES + OTHER_FIELDS) {
            HeardOut.of(request, response);
            return without(Trouble.TOO_LARGE);
        }
        if (type == null || !type.startsWith("multipart/form-data")) {
            return without(Trouble.NO_FILE);
        }
        Part file;
        try {
            file = request.getPart("tep");
        } catch (IllegalStateException aboveTheLimit) {
            return without(Trouble.TOO_LARGE);
        }
        return file == null || file.getSize() == 0 ? without(Trouble.NO_FILE)
                : new SentSheet(String.valueOf(file.getSubmittedFileName()), file.getInputStream().readAllBytes(), null);
    }

    private static SentSheet without(Trouble trouble) {
        return new SentSheet(null, null, trouble);
    }
}
