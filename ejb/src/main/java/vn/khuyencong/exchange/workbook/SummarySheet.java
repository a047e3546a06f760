package vn.khuyencong.exchange.workbook;

import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import vn.khuyencong.shared.FundSource;

/** Writes the sheet "Tổng hợp": sums that Excel works out for the user and the reader never believes. */
final class SummarySheet {

    private static final List<String> MORE_SUMS = List.of("otherSources", "eligibleCost");

    private final TemplateContext context;
    private final Map<Table, Integer> lastRows;
    private final SheetFrame frame;
    private int row = Template.FIRST_TOTAL_ROW;

    SummarySheet(TemplateContext context, Map<Table, Integer> lastRows) {
        this.context = context;
        this.lastRows = lastRows;
        this.frame = SheetFrame.of(context, Template.summarySheet(), Texts.of("part.summary"), Texts.of("note.summary"), 2);
    }

    void write() {
        frame.width(0, 90);
        frame.width(1, 26);
        frame.text(row - 1, 0, Texts.of("summary.header.label"), frame.styles().of(Styles.Look.HEADER));
        frame.text(row - 1, 1, Texts.of("summary.header.value"), frame.styles().of(Styles.Look.HEADER));
        if (context.template() == Template.PLAN) {
            plan();
        } else {
            for (FundSource fund : FundSource.values()) {
                line(Texts.of("summary.figures." + fund), "COUNT(" + range(Table.FIGURES, fund.name()) + ")");
            }
        }
        frame.finish(Template.FIRST_TOTAL_ROW, 0);
    }

    /** In the order of {@link Template#totals}, then what is of use besides. */
    private void plan() {
        line(Texts.of("summary.schemes"), "COUNTA(" + range(Table.SCHEMES, "code") + ")");
        line(Texts.of("summary.lines"), "COUNTA(" + range(Table.LINES, "scheme") + ")");
        line(Texts.of("summary.support"), sum("support"));
        line(Texts.of("summary.counterpart"), sum("counterpart"));
        MORE_SUMS.forEach(field -> line(Texts.of("summary." + field), sum(field)));
        row++;
        frame.text(row, 0, Texts.of("summary.byActivity"), frame.styles().of(Styles.Look.SECTION));
        row++;
        for (String activity : context.norms().activities().keySet()) {
            line(ValueWriter.entry(Choices.ACTIVITY, activity, context.norms()), "SUMIF(" + range(Table.LINES, "activity") + ",A" + (row + 1)
                    + "," + range(Table.LINES, "support") + ")");
        }
    }

    private String sum(String field) {
        return "SUM(" + range(Table.LINES, field) + ")";
    }

    private String range(Table table, String field) {
        return TableSheet.range(table, field, lastRows.get(table));
    }

    private void line(String label, String formula) {
        XSSFCellStyle value = frame.styles().shown(Kind.MONEY);
        frame.text(row, 0, label, frame.styles().of(Styles.Look.LABEL));
        frame.formula(row, 1, formula, value);
        row++;
    }
}
