package vn.khuyencong.exchange.workbook;

import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;

/**
 * What one workbook may cost. The numbers are counted while it is read and not believed from its own headings; the reading
 * stops at the first that is passed, so a file of a million rows costs no more than one of the rows allowed.
 */
final class Budget {

    static final int MAX_FILE_BYTES = 10 << 20;
    static final int MAX_PARTS = 500;
    static final long MAX_EXPANDED_BYTES = 24L << 20;
    /** A package that says of itself that it is so large is not even begun. */
    static final long MAX_DECLARED_BYTES = 256L << 20;
    /** Repetitive sheets shrink to a fiftieth; what shrinks to less than this was made to explode. */
    static final int MAX_RATIO = 100;
    static final int RATIO_COUNTS_FROM_BYTES = 1 << 20;
    static final int MAX_ROWS = 3_000;
    static final int MAX_COLUMNS = 100;
    static final int MAX_CELLS = 150_000;
    /** Excel itself takes 32,767. */
    static final int MAX_TEXT = 40_000;
    static final int MAX_TEXTS = 4_000_000;

    private long expandedBytes;
    private long rows;
    private int cells;
    private int characters;

    void expanded(int bytes) throws RefusedWorkbook {
        expandedBytes += bytes;
        if (expandedBytes > MAX_EXPANDED_BYTES) {
            throw tooLarge(expandedBytes, MAX_EXPANDED_BYTES);
        }
    }

    /** @param row counts from 0 */
    void row(String sheet, int row) throws RefusedWorkbook {
        rows++;
        if (row >= MAX_ROWS) {
            throw new RefusedWorkbook(Refusal.error("WORKBOOK_TOO_MANY_ROWS", "", Cells.address(sheet, MAX_ROWS, 0), sheet,
                    Numbers.text(MAX_ROWS)));
        }
    }

    void cell(String sheet, int row, int column) throws RefusedWorkbook {
        cells++;
        if (column >= MAX_COLUMNS) {
            throw new RefusedWorkbook(Refusal.error("WORKBOOK_TOO_MANY_COLUMNS", "", Cells.address(sheet, row, MAX_COLUMNS), sheet,
                    MAX_COLUMNS));
        }
        if (cells > MAX_CELLS) {
            throw new RefusedWorkbook(Refusal.error("WORKBOOK_TOO_MANY_CELLS", "", "", Numbers.text(MAX_CELLS)));
        }
    }

    void text(int length) throws RefusedWorkbook {
        characters += length;
        if (length > MAX_TEXT || characters > MAX_TEXTS) {
            throw new RefusedWorkbook(Refusal.error("WORKBOOK_TEXT_TOO_LONG", "", "", Numbers.text(MAX_TEXT), Numbers.text(MAX_TEXTS)));
        }
    }

    static void declared(long size, long compressed) throws RefusedWorkbook {
        if (size > RATIO_COUNTS_FROM_BYTES && size > MAX_RATIO * Math.max(1, compressed)) {
            throw new RefusedWorkbook(Refusal.error("WORKBOOK_ZIP_BOMB", "", "", MAX_RATIO));
        }
    }

    static RefusedWorkbook tooLarge(long bytes, long limit) {
        return new RefusedWorkbook(Refusal.error("WORKBOOK_TOO_LARGE", "", "", Numbers.text(bytes), Numbers.text(limit)));
    }

    long expandedBytes() {
        return expandedBytes;
    }

    long rows() {
        return rows;
    }
}
