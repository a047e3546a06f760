package vn.khuyencong.reports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PDF that is being written: how long it is, and how it ended, which is what an incremental update goes by (ISO 32000-1, 7.5.6). */
final class Tail extends FilterOutputStream {

    private static final int KEPT = 1024;
    private static final Pattern END = Pattern.compile(".*trailer\n(<<.*/Size (\\d+).*>>)\nstartxref\n(\\d+)\n%%EOF\n", Pattern.DOTALL);

    private final byte[] last = new byte[KEPT];
    private long written;

    Tail(OutputStream pdf) {
        super(pdf);
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        last[(int) (written++ % KEPT)] = (byte) one;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        for (int i = Math.max(0, length - KEPT); i < length; i++) {
            last[(int) ((written + i) % KEPT)] = bytes[from + i];
        }
        written += length;
    }

    /** How many bytes have been written. */
    long written() {
        return written;
    }

    /** The dictionary at the end. */
    String trailer() {
        return end().group(1);
    }

    /** The number of the next object. */
    int objects() {
        return Integer.parseInt(end().group(2));
    }

    /** Where the table of objects begins. */
    long startOfTable() {
        return Long.parseLong(end().group(3));
    }

    private Matcher end() {
        StringBuilder text = new StringBuilder();
        for (long at = Math.max(0, written - KEPT); at < written; at++) {
            text.append((char) (last[(int) (at % KEPT)] & 0xff));
        }
        Matcher end = END.matcher(text);
        if (!end.matches()) {
            throw new IllegalStateException("a document does not end in a table of its objects");
        }
        return end;
    }
}
