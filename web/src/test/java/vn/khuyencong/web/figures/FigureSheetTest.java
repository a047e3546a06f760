package vn.khuyencong.web.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;
import vn.khuyencong.web.Counted;

class FigureSheetTest {

    @Test
    void rowsSubtotalsAndTotalAreThoseOfThePage() {
        Spreadsheet sheet = FigureSheet.of(table(true, row("Bắc Giang", Region.NORTH), row("Cà Mau", Region.SOUTH)), List.of());

        assertEquals(List.of(Kind.LINE, Kind.SUBTOTAL, Kind.LINE, Kind.SUBTOTAL, Kind.TOTAL), sheet.rows().stream().map(Spreadsheet.Row::kind).toList());
        assertEquals(Value.text("Cộng khu vực phía Nam"), sheet.rows().get(3).values().get(0));
        assertEquals(List.of("Cả nước, năm 2023", "Đã có kế hoạch: 2/2 đơn vị; đã báo cáo kỳ này: 1/2 đơn vị."), sheet.titles());
        assertTrue(sheet.sample());
        assertEquals("9f86", sheet.dataDigest());
    }

    @Test
    void moneyIsInMillionsAsShownAndWhatNobodyStatedIsEmpty() {
        List<Value> values = FigureSheet.of(table(false, row("Bắc Giang", Region.NORTH)), List.of()).rows().get(0).values();

        assertEquals(List.of(Value.text("Bắc Giang\ngồm Bắc Giang cũ"), Value.whole(22L), new Value.Number(new BigDecimal("3200"), "#,##0"),
                new Value.Number(new BigDecimal("0"), "#,##0;-#,##0;-"), new Value.Number(new BigDecimal("3200"), "#,##0"),
                new Value.Number(new BigDecimal("-0.0107"), "+0.00%;-0.00%;0.00%"), Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY,
                new Value.Number(new BigDecimal("1"), "#,##0"), Value.EMPTY), values);
    }

    private static FigureTable table(boolean sample, FigureRow... rows) {
        List<FigureRow> regions = List.of(rows).stream().map(row -> row(vn.khuyencong.web.Words.of(row.region()), row.region())).toList();
        return new FigureTable(2023, Period.YEAR, Boundaries.THEN, Counted.DECIDED, new FigureTable.ScopeShown(null, null), rows.length,
                rows.length, 1, ValueStatus.ACTUAL, "9f86", sample, List.of(rows), regions, row("Tổng cộng", null), null);
    }

    private static FigureRow row(String name, Region region) {
        FigureRow.Plan plan = new FigureRow.Plan(3_200_400_000L, 0L, null, 3_200_400_000L, null, 22L, Map.of());
        return new FigureRow("P63-24", name, region, List.of(name + " cũ"), true, List.of(), plan, null, new BigDecimal("-1.07"), null, null,
                new FigureRow.SamePeriod(ValueStatus.ACTUAL, null, null, null, 500_000L), List.of(), List.of());
    }
}
