package vn.khuyencong.exchange.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.BorderFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Formats that Excel works out itself: lines around the prepared rows, and yellow for what a row that was begun still lacks. */
final class Marks {

    private static final String MISSING = "FFF2CC";

    private Marks() {
    }

    static void of(XSSFSheet sheet, Table table, int lastRow) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        missing(formats, table, lastRow);
        XSSFConditionalFormattingRule lines = formats.createConditionalFormattingRule("ROW()>0");
        BorderFormatting border = lines.createBorderFormatting();
        border.setBorderTop(BorderStyle.THIN);
        border.setBorderBottom(BorderStyle.THIN);
        border.setBorderLeft(BorderStyle.THIN);
        border.setBorderRight(BorderStyle.THIN);
        border.setTopBorderColor(Styles.colour(Styles.LINE));
        border.setBottomBorderColor(Styles.colour(Styles.LINE));
        border.setLeftBorderColor(Styles.colour(Styles.LINE));
        border.setRightBorderColor(Styles.colour(Styles.LINE));
        formats.addConditionalFormatting(new CellRangeAddress[]{
            new CellRangeAddress(Table.FIRST_ROW, lastRow, 0, table.columns().size() - 1)}, lines);
    }

    private static void missing(XSSFSheetConditionalFormatting formats, Table table, int lastRow) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).required()) {
                String cell = CellReference.convertNumToColString(i) + (Table.FIRST_ROW + 1);
                XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(
                        "AND(COUNTA(" + begun(table) + ")>0,LEN(TRIM(" + cell + "))=0)");
                PatternFormatting fill = rule.createPatternFormatting();
                fill.setFillBackgroundColor(Styles.colour(MISSING));
                fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
                formats.addConditionalFormatting(new CellRangeAddress[]{new CellRangeAddress(Table.FIRST_ROW, lastRow, i, i)}, rule);
            }
        }
    }

    /** The cells of a row that only the user writes: the number of a line and what is worked out do not begin a row. */
    private static String begun(Table table) {
        int first = table == Table.LINES ? 1 : 0;
        int last = table.columns().size() - 1;
        while (!table.columns().get(last).input()) {
            last--;
        }
        int row = Table.FIRST_ROW + 1;
        return "$" + CellReference.convertNumToColString(first) + row + ":$" + CellReference.convertNumToColString(last) + row;
    }
}
