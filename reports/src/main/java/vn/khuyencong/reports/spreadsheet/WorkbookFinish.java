package vn.khuyencong.reports.spreadsheet;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes out of a workbook what depends on when and where it was written: its library notes the hour, and lists the merged cells of a sheet in the order
 * of numbers that every process draws anew.
 */
final class WorkbookFinish {

    /** The best size for the time it takes, as the library has found. */
    private static final int COMPRESSION = 4;
    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");
    private static final byte[] MERGED_CELLS = "<mergeCells>".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern MERGED = Pattern.compile("<mergeCell [^>]*>");

    private WorkbookFinish() {
    }

    /** Writes it to a stream, which stays open; of its parts no more than a few lines are in memory. */
    static void copy(File workbook, OutputStream out) throws IOException {
        ZipOutputStream to = new ZipOutputStream(out);
        to.setLevel(COMPRESSION);
        try (ZipFile from = new ZipFile(workbook)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTime(0);
                to.putNextEntry(same);
                copy(entry.getName(), from.getInputStream(entry), to);
            }
        }
        to.finish();
    }

    private static void copy(String name, InputStream from, OutputStream to) throws IOException {
        if (name.equals("docProps/core.xml")) {
            to.write(CREATED.matcher(text(from)).replaceAll("").getBytes(StandardCharsets.UTF_8));
        } else if (name.startsWith("xl/worksheets/")) {
            sheet(from, to);
        } else {
            from.transferTo(to);
        }
    }

    private static void sheet(InputStream part, OutputStream out) throws IOException {
        InputStream from = new BufferedInputStream(part);
        OutputStream to = new BufferedOutputStream(out);
        int found = 0;
        for (int one = from.read(); one >= 0; one = from.read()) {
            to.write(one);
            found = one == MERGED_CELLS[found] ? found + 1 : one == MERGED_CELLS[0] ? 1 : 0;
            if (found == MERGED_CELLS.length) {
                String rest = text(from);
                to.write(MERGED.matcher(rest).results().map(MatchResult::group).sorted().collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
                to.write(MERGED.matcher(rest).replaceAll("").getBytes(StandardCharsets.UTF_8));
                found = 0;
            }
        }
        to.flush();
    }

    private static String text(InputStream part) throws IOException {
        return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    }
}
