package vn.khuyencong.exchange.workbook;

import org.apache.poi.ss.util.CellReference;

/** Addresses as a user reads them. */
final class Cells {

    private Cells() {
    }

    /** @param row and {@code column} count from 0 */
    static String address(String sheet, int row, int column) {
        return "'" + sheet.replace("'", "''") + "'!" + CellReference.convertNumToColString(column) + (row + 1);
    }
}
