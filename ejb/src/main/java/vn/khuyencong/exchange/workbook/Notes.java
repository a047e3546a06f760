package vn.khuyencong.exchange.workbook;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Comments of ours, told from the user's own by their author. */
final class Notes {

    static final String HELP = "Hướng dẫn ghi";
    static final String FINDING = "Kết quả kiểm tra";
    /** Of a comment of the user's own that stood below one of ours; his name went with the first writing. */
    static final String RESTORED = "Ghi chú của đơn vị";

    private static final int WIDE = 4;
    private static final int LETTERS_A_LINE = 34;

    private Notes() {
    }

    static void write(XSSFCell cell, String text, String author) {
        write(cell.getSheet(), cell.getAddress(), text, author);
    }

    static void remove(XSSFSheet sheet, CellAddress address) {
        XSSFRow row = sheet.getRow(address.getRow()) == null ? sheet.createRow(address.getRow()) : sheet.getRow(address.getRow());
        XSSFCell cell = row.getCell(address.getColumn());
        boolean made = cell == null;
        if (made) {
            cell = row.createCell(address.getColumn());
        }
        cell.removeCellComment();
        if (made) {
            row.removeCell(cell);
        }
    }

    static void write(XSSFSheet sheet, CellAddress address, String text, String author) {
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        // The library takes the comment's cell from its corner: so the corner is in the cell, at its right edge.
        anchor.setCol1(address.getColumn());
        anchor.setDx1(Math.round(sheet.getColumnWidthInPixels(address.getColumn()) * Units.EMU_PER_PIXEL));
        anchor.setCol2(address.getColumn() + 1 + WIDE);
        anchor.setRow1(address.getRow());
        anchor.setRow2(address.getRow() + 2 + text.length() / LETTERS_A_LINE + (int) text.lines().count());
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(new XSSFRichTextString(text));
        comment.setAuthor(author);
    }
}
