package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Writes the tables of a plan, each with the column that Excel works out beside what is typed. */
final class PlanFormulas {

    private final TemplateContext context;
    private final Map<Table, Integer> lastRows;

    PlanFormulas(TemplateContext context, Map<Table, Integer> lastRows) {
        this.context = context;
        this.lastRows = lastRows;
    }

    void schemes(List<? extends JsonNode> rows) {
        TableSheet sheet = new TableSheet(context, Table.SCHEMES, lastRows.get(Table.SCHEMES));
        sheet.write(rows, 2);
        String codes = TableSheet.range(Table.LINES, "scheme", lastRows.get(Table.LINES));
        String support = TableSheet.range(Table.LINES, "support", lastRows.get(Table.LINES));
        column(sheet, Table.SCHEMES, "support", sheet.frame().styles().shown(Kind.MONEY), row -> "IF(" + sheet.here("code", row)
                + "=\"\",\"\",SUMIF(" + codes + "," + sheet.here("code", row) + "," + support + "))");
    }

    void lines(List<? extends JsonNode> rows) {
        TableSheet sheet = new TableSheet(context, Table.LINES, lastRows.get(Table.LINES));
        sheet.write(rows, 3);
        for (int row = Table.FIRST_ROW; row <= lastRows.get(Table.LINES); row++) {
            sheet.frame().number(row, Table.LINES.position("number"), row - Table.FIRST_ROW + 1.0, sheet.frame().styles().shown(Kind.COUNT));
        }
        column(sheet, Table.LINES, "share", sheet.frame().styles().percent(), row -> {
            String cost = sheet.here("eligibleCost", row);
            String support = sheet.here("support", row);
            return "IF(COUNT(" + cost + "," + support + ")<2,\"\",IF(" + cost + "=0,\"\"," + support + "/" + cost + "))";
        });
    }

    void equipment(List<? extends JsonNode> rows) {
        TableSheet sheet = new TableSheet(context, Table.EQUIPMENT, lastRows.get(Table.EQUIPMENT));
        sheet.write(rows, 2);
        column(sheet, Table.EQUIPMENT, "amount", sheet.frame().styles().shown(Kind.MONEY), row -> {
            String quantity = sheet.here("quantity", row);
            String price = sheet.here("unitPrice", row);
            return "IF(COUNT(" + quantity + "," + price + ")<2,\"\"," + quantity + "*" + price + ")";
        });
    }

    private void column(TableSheet sheet, Table table, String field, XSSFCellStyle style, IntFunction<String> formula) {
        for (int row = Table.FIRST_ROW; row <= lastRows.get(table); row++) {
            sheet.frame().formula(row, table.position(field), formula.apply(row), style);
        }
    }
}
