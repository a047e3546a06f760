package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.shared.FundSource;

/** Writes a table of indicators: those of the law of the day stand there, with the funds they cannot be stated for closed. */
final class IndicatorTable {

    private final TemplateContext context;
    private final Table table;
    private final List<ObjectNode> rows;
    private final TableSheet sheet;

    IndicatorTable(TemplateContext context, Table table, List<ObjectNode> rows) {
        this.context = context;
        this.table = table;
        this.rows = rows;
        this.sheet = new TableSheet(context, table, TableSheet.lastRow(table, rows.size()));
    }

    void write() {
        sheet.write(rows, 2);
        for (int i = 0; i < rows.size(); i++) {
            known(Table.FIRST_ROW + i, rows.get(i));
        }
        for (int row = Table.FIRST_ROW + rows.size(); row <= sheet.lastRow(); row++) {
            looked(row, "label", Catalogue.INDICATORS + 1);
            looked(row, "unit", Catalogue.INDICATORS + 2);
        }
    }

    private void known(int row, JsonNode values) {
        String code = values.path("indicator").asText();
        NormPack.Indicator indicator = context.norms().indicators().get(code);
        Styles styles = sheet.frame().styles();
        sheet.frame().text(row, table.position("indicator"), code, styles.shown(Kind.TEXT));
        sheet.frame().text(row, table.position("label"), indicator == null ? "" : indicator.label(), styles.shown(Kind.TEXT));
        sheet.frame().text(row, table.position("unit"), Catalogue.unit(code), styles.shown(Kind.TEXT));
        Set<FundSource> funds = indicator == null ? Set.of(FundSource.values()) : indicator.funds();
        for (FundSource fund : FundSource.values()) {
            if (!funds.contains(fund) && !values.has(fund.name())) {
                sheet.frame().text(row, table.position(fund.name()), "", styles.shown(Kind.MONEY)).setBlank();
            }
        }
    }

    /** What a code that the user chooses stands for. */
    private void looked(int row, String field, int column) {
        String from = CellReference.convertNumToColString(column);
        String code = CellReference.convertNumToColString(Catalogue.INDICATORS);
        String lists = "'" + Texts.of("sheet.lists") + "'!";
        sheet.frame().formula(row, table.position(field), "IFERROR(INDEX(" + lists + "$" + from + ":$" + from + ",MATCH("
                + sheet.here("indicator", row) + "," + lists + "$" + code + ":$" + code + ",0)),\"\")",
                sheet.frame().styles().shown(Kind.TEXT));
    }
}
