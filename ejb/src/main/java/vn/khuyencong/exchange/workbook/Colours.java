package vn.khuyencong.exchange.workbook;

import java.util.Map;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;

/** Colours over the cells in question, as conditional formats that always hold: the user's own formats stay beneath. */
final class Colours {

    static final String ERROR = "FF9999";
    static final String WARNING = "FFE699";
    /** Always true, and known again. */
    private static final String MARK = "LEN(\"khuyencong\")=10";

    private Colours() {
    }

    static void clear(XSSFSheet sheet) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        for (int i = formats.getNumConditionalFormattings() - 1; i >= 0; i--) {
            if (MARK.equals(formats.getConditionalFormattingAt(i).getRule(0).getFormula1())) {
                formats.removeConditionalFormatting(i);
            }
        }
    }

    /** @param cells whether each is an error; else it is a warning */
    static void write(XSSFSheet sheet, Map<CellAddress, Boolean> cells) {
        lay(sheet, cells, true, ERROR);
        lay(sheet, cells, false, WARNING);
        first(sheet);
    }

    private static void lay(XSSFSheet sheet, Map<CellAddress, Boolean> cells, boolean error, String colour) {
        CellRangeAddress[] ranges = cells.entrySet().stream().filter(cell -> cell.getValue() == error).map(Map.Entry::getKey).sorted()
                .map(cell -> new CellRangeAddress(cell.getRow(), cell.getRow(), cell.getColumn(), cell.getColumn()))
                .toArray(CellRangeAddress[]::new);
        if (ranges.length > 0) {
            XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
            XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(MARK);
            PatternFormatting fill = rule.createPatternFormatting();
            fill.setFillBackgroundColor(Styles.colour(colour));
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            formats.addConditionalFormatting(ranges, rule);
        }
    }

    /** Of several formats of one cell Excel shows the one of the lowest priority number. */
    private static void first(XSSFSheet sheet) {
        for (CTConditionalFormatting format : sheet.getCTWorksheet().getConditionalFormattingArray()) {
            for (CTCfRule rule : format.getCfRuleArray()) {
                boolean ours = rule.sizeOfFormulaArray() > 0 && MARK.equals(rule.getFormulaArray(0));
                rule.setPriority(ours ? 1 : rule.getPriority() + 1);
            }
        }
    }
}
