package vn.khuyencong.reports.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    private static final int BLOCK = 64 * 1024;
    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");
    private static final byte[] MERGED_CELLS = "<mergeCells>".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern MERGED = Pattern.compile("<mergeCell [^>]*>");

    private WorkbookFinish() {
    }

    /** Writes it to a stream, which is closed; of its rows no more than a block is in memory. */
    static void copy(File workbook, OutputStream out) throws IOException {
        try (ZipFile from = new ZipFile(workbook); ZipOutputStream to = new ZipOutputStream(out)) {
            to.setLevel(COMPRESSION);
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTime(0);
                to.putNextEntry(same);
                copy(entry.getName(), from.getInputStream(entry), to);
            }
        }
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

    /** Searched through block by block; a mark that is torn between two is found with the beginning of the next. */
    private static void sheet(InputStream from, OutputStream to) throws IOException {
        byte[] block = new byte[BLOCK];
        int there = 0;
        for (int read = from.read(block); read >= 0; read = from.read(block, there, BLOCK - there)) {
            there += read;
            int after = afterMark(block, there);
            if (after >= 0) {
                to.write(block, 0, after);
                merged(new SequenceInputStream(new ByteArrayInputStream(block, after, there - after), from), to);
                return;
            }
            int searched = Math.max(0, there - MERGED_CELLS.length + 1);
            to.write(block, 0, searched);
            there -= searched;
            System.arraycopy(block, searched, block, 0, there);
        }
        to.write(block, 0, there);
    }

    private static int afterMark(byte[] block, int there) {
        for (int at = 0; at <= there - MERGED_CELLS.length; at++) {
            if (block[at] == MERGED_CELLS[0] && Arrays.equals(block, at, at + MERGED_CELLS.length, MERGED_CELLS, 0, MERGED_CELLS.length)) {
                return at + MERGED_CELLS.length;
            }
        }
        return -1;
    }

    private static void merged(InputStream from, OutputStream to) throws IOException {
        String rest = text(from);
        to.write(MERGED.matcher(rest).results().map(MatchResult::group).sorted().collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
        to.write(MERGED.matcher(rest).replaceAll("").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(InputStream part) throws IOException {
        return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    }
}
