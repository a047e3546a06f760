package vn.khuyencong.web.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.workbook.FloorRow;
import vn.khuyencong.exchange.workbook.FloorWorkbook;
import vn.khuyencong.fair.NewStall;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;
import vn.khuyencong.shared.Refusal;

class FloorSheetTest {

    @Test
    void theSheetThatIsGivenOutIsTakenInAsItIs() {
        List<NewStall> floor = List.of(new NewStall("A-01", "Nhà 1", "A", 1, "NS", 300, 300, true, false), new NewStall("12", "2", "7", 5, "TCMN", 450, 600, false, true));
        FloorWorkbook.Reading read = FloorWorkbook.read(SpreadsheetWriter.write(FloorSheet.of("HC-1", floor)));
        assertEquals(List.of(), read.refusals());
        assertEquals(floor, read.stalls().stream().map(FloorSheetTest::stall).toList());
    }

    @Test
    void theSheetOfAnEmptyFloorHasItsHeadingsAndIsRefusedAsEmpty() {
        assertEquals(List.of("FLOOR_EMPTY"), FloorWorkbook.read(SpreadsheetWriter.write(FloorSheet.of("HC-1", List.of()))).refusals().stream().map(Refusal::rule).toList());
    }

    private static NewStall stall(FloorRow row) {
        return new NewStall(row.number(), row.hall(), row.row(), row.place(), row.zone(), row.widthCm(), row.depthCm(), row.corner(), row.combined());
    }
}
