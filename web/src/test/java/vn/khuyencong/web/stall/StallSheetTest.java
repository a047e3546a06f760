package vn.khuyencong.web.stall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.workbook.StallWorkbook;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;
import vn.khuyencong.shared.Refusal;

class StallSheetTest {

    @Test
    void theEmptySheetThatIsGivenOutHasTheHeadingsThatAreTakenInAndIsRefusedAsEmpty() {
        byte[] sheet = SpreadsheetWriter.write(StallSheet.empty("Hội chợ minh họa", List.of("FOOD – Thực phẩm")));
        assertEquals(List.of("STALLS_EMPTY"), StallWorkbook.read(sheet, new DocumentKey("P63-24", 2024, "FAIR", "1", 1), "HC-1").refusals().stream()
                .map(Refusal::rule).toList());
    }
}
