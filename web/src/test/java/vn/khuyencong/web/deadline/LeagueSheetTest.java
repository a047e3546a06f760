package vn.khuyencong.web.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.consolidation.TimelinessTable;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Value;

class LeagueSheetTest {

    @Test
    void theSheetHasTheRowsOfThePageWithItsRuleAndItsDay() {
        Spreadsheet sheet = LeagueSheet.of("Xếp hạng", List.of(new TimelinessTable.Row(1, null, "Sóc Trăng", 4, 2, 1, 0, 1, 0, 5)), "Tính đến ngày 15/07/2024.");
        List<Value> values = sheet.rows().get(0).values();
        assertEquals(sheet.columns().size(), values.size());
        assertEquals(List.of(Value.text("Sóc Trăng"), Value.whole(1L), Value.percent(new BigDecimal("66.7")), Value.whole(2L)), values.subList(0, 4));
        assertEquals("Tính đến ngày 15/07/2024.", sheet.notes().get(1));
    }

    @Test
    void whatCannotBeJudgedHasNoPlaceAndNoShare() {
        List<Value> values = LeagueSheet.of("", List.of(new TimelinessTable.Row(null, null, "Cà Mau", 2, 0, 0, 0, 2, 0, 0)), "").rows().get(0).values();
        assertEquals(List.of(Value.text("chưa xếp"), Value.EMPTY), values.subList(1, 3));
    }
}
