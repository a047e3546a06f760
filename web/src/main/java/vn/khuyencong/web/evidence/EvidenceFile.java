package vn.khuyencong.web.evidence;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that is written as it is read, of whatever length.
 *
 * @param name    what it is saved as
 * @param type    its media type
 * @param content what writes it
 */
public record EvidenceFile(String name, String type, Content content) {

    /** Media type of lines of JSON. */
    public static final String LINES = "application/jsonl";
    public static final String ZIP = "application/zip";

    /** What writes it. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The header that makes it be saved. */
    public String disposition() {
        return "attachment; filename=\"" + name + "\"";
    }
}
