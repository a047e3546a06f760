package vn.khuyencong.exchange.workbook;

import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.khuyencong.exchange.contract.AttachmentFile;

/** What Excel itself allows in a cell: an entry of a list, a whole number, a day. A help for the user, no check of ours. */
final class Lists {

    private static final String MOST_MONEY = "10000000000000";
    private static final String MOST_COUNT = "1000000";
    /** Counts that have a limit of their own. */
    private static final Map<String, String> MOST = Map.of("ocopStars", "5", "size", Integer.toString(AttachmentFile.MAX_BYTES));
    private static final String FIRST_DAY = "36526";
    private static final String LAST_DAY = "73415";

    private Lists() {
    }

    static void allow(XSSFSheet sheet, Column column, int firstRow, int lastRow, int position) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int between = DataValidationConstraint.OperatorType.BETWEEN;
        CellRangeAddressList cells = new CellRangeAddressList(firstRow, lastRow, position, position);
        switch (column.kind()) {
            case MONEY -> add(sheet, helper.createIntegerConstraint(between, "0", MOST_MONEY), cells,
                    Texts.of("validation.whole", "0", "10.000 tỷ"));
            case COUNT -> add(sheet, helper.createIntegerConstraint(between, "1", most(column)), cells,
                    Texts.of("validation.whole", "1", most(column)));
            case DATE, MONTH -> add(sheet, helper.createDateConstraint(between, FIRST_DAY, LAST_DAY, "dd/mm/yyyy"), cells,
                    Texts.of(column.kind() == Kind.DATE ? "validation.date" : "validation.month"));
            default -> {
                if (column.choices() != null) {
                    add(sheet, helper.createFormulaListConstraint(column.choices().range()), cells, Texts.of("validation.list"));
                }
            }
        }
    }

    private static String most(Column column) {
        return MOST.getOrDefault(column.field(), MOST_COUNT);
    }

    private static void add(XSSFSheet sheet, DataValidationConstraint constraint, CellRangeAddressList cells, String message) {
        DataValidation validation = sheet.getDataValidationHelper().createValidation(constraint, cells);
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.setSuppressDropDownArrow(true);
        validation.createErrorBox(Texts.of("validation.title"), message);
        sheet.addValidationData(validation);
    }

    /** Names the cells that a drop-down list shows. Rows and columns count from 0. */
    static void name(XSSFWorkbook workbook, Choices choices, String sheet, int column, int firstRow, int lastRow) {
        String letter = org.apache.poi.ss.util.CellReference.convertNumToColString(column);
        XSSFName name = workbook.createName();
        name.setNameName(choices.range());
        name.setRefersToFormula("'" + sheet + "'!$" + letter + "$" + (firstRow + 1) + ":$" + letter + "$" + (lastRow + 1));
    }
}
