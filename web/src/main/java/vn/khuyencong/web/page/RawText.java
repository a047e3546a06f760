package vn.khuyencong.web.page;

import java.nio.charset.StandardCharsets;

/** The bytes of a stranger as text for a page. */
public final class RawText {

    /** So much is shown; the rest is in the file. */
    public static final int SHOWN_BYTES = 64 * 1024;

    private RawText() {
    }

    /** The beginning of the bytes as text: what is no letter is shown as a mark, and nothing in it can steer the page. */
    public static String of(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, SHOWN_BYTES), StandardCharsets.UTF_8);
        return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\r\\n\\t]]", "\uFFFD");
    }
}
