package vn.khuyencong.exchange.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of the package, counted while it is inflated: what its heading said of its size was only said. */
final class CountedPart extends FilterInputStream {

    private final Budget budget;
    private final long compressed;
    private long inflated;

    CountedPart(InputStream in, long compressed, Budget budget) {
        super(in);
        this.budget = budget;
        this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] nowhere = new byte[(int) Math.min(8_192, count)];
        return Math.max(0, read(nowhere, 0, nowhere.length));
    }

    void drain() throws IOException {
        byte[] nowhere = new byte[8_192];
        while (read(nowhere, 0, nowhere.length) >= 0) {
            continue;
        }
    }

    private void count(int bytes) throws IOException {
        inflated += bytes;
        Budget.declared(inflated, compressed);
        budget.expanded(bytes);
    }
}
