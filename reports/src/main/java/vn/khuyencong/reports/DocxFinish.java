package vn.khuyencong.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Says in a DOCX what its exporter leaves to the program that opens it, and programs understand differently: each part begins on a page of its
 * own paper, lines are as high as their letters, and the text keeps the margins of NĐ 30/2020/NĐ-CP, Phụ lục I.
 */
final class DocxFinish {

    /** 20 mm, in twentieths of a point. */
    private static final String MARGIN = "1134";
    private static final String NO_TEXT = "<w:p><w:pPr><w:pStyle w:val=\"EMPTY_CELL_STYLE\"/></w:pPr></w:p>";

    private DocxFinish() {
    }

    static byte[] of(byte[] docx) {
        ByteArrayOutputStream finished = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(docx)); ZipOutputStream to = new ZipOutputStream(finished)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                // The same document is the same bytes, whenever it is written.
                same.setTime(0);
                to.putNextEntry(same);
                to.write(finish(entry.getName(), from.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return finished.toByteArray();
    }

    private static byte[] finish(String name, byte[] content) {
        return switch (name) {
            case "word/document.xml" -> bytes(text(content).replace("<w:type w:val=\"continuous\"/>", "<w:type w:val=\"nextPage\"/>")
                    .replaceAll("w:top=\"\\d+\" w:right=\"(\\d+)\" w:bottom=\"\\d+\"", "w:top=\"" + MARGIN + "\" w:right=\"$1\" w:bottom=\"" + MARGIN + "\"")
                    // The section begins the page: a break within it would leave an empty one before.
                    .replace("<w:pageBreakBefore/>", "")
                    // A part that begins with a table would be laid on the paper of the part before it.
                    .replaceAll("(</w:sectPr>\\s*</w:pPr>\\s*</w:p>)(\\s*<w:tbl>)", "$1" + NO_TEXT + "$2"));
            case "word/styles.xml" -> bytes(text(content).replace("<w:spacing w:line=\"240\"/>", "<w:spacing w:lineRule=\"auto\" w:line=\"240\"/>"));
            default -> content;
        };
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
