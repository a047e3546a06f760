package vn.khuyencong.exchange.workbook;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet with what they all have: title, subtitle, what to do, a frozen heading, A4 across, and protection. */
final class SheetFrame {

    private static final int TITLE_ROWS = 3;
    private static final int CHARACTER = 256;

    private final XSSFSheet sheet;
    private final Styles styles;

    private SheetFrame(XSSFSheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    static SheetFrame of(TemplateContext context, String name, String part, String note, int columns) {
        XSSFSheet sheet = context.workbook().createSheet(name);
        SheetFrame frame = new SheetFrame(sheet, context.styles());
        String[] lines = {part, context.title() + " · " + context.subtitle(), note};
        Styles.Look[] looks = {Styles.Look.TITLE, Styles.Look.SUBTITLE, Styles.Look.NOTE};
        for (int i = 0; i < TITLE_ROWS; i++) {
            for (int column = 0; column < columns; column++) {
                frame.cell(i, column, context.styles().of(looks[i]));
            }
            frame.text(i, 0, lines[i], context.styles().of(looks[i]));
            sheet.getRow(i).setHeightInPoints(i == 0 ? 26 : 18);
        }
        frame.print();
        return frame;
    }

    private void print() {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setCenter(Texts.of("footer"));
        sheet.setHorizontallyCenter(true);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    Styles styles() {
        return styles;
    }

    void width(int column, int characters) {
        sheet.setColumnWidth(column, characters * CHARACTER);
    }

    /** Freezes what is above a row, repeats it on every printed page, and closes all cells that are not open. */
    void finish(int firstRow, int frozenColumns) {
        sheet.createFreezePane(frozenColumns, firstRow);
        sheet.setRepeatingRows(new CellRangeAddress(0, firstRow - 1, -1, -1));
        sheet.enableLocking();
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockAutoFilter(false);
        sheet.lockObjects(false);
    }

    XSSFCell text(int row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = cell(row, column, style);
        cell.setCellValue(text);
        return cell;
    }

    XSSFCell number(int row, int column, double value, XSSFCellStyle style) {
        XSSFCell cell = cell(row, column, style);
        cell.setCellValue(value);
        return cell;
    }

    XSSFCell formula(int row, int column, String formula, XSSFCellStyle style) {
        XSSFCell cell = cell(row, column, style);
        cell.setCellFormula(formula);
        return cell;
    }

    private XSSFCell cell(int row, int column, XSSFCellStyle style) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
        cell.setCellStyle(style);
        return (XSSFCell) cell;
    }
}
