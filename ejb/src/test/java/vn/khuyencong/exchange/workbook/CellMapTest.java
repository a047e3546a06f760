package vn.khuyencong.exchange.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellMapTest {

    private static final CellMap PLAN = WorkbookReader.read(Documents.workbook(Documents.plan())).cells();
    private static final CellMap REPORT = WorkbookReader.read(Documents.reportWorkbook(Documents.report())).cells();

    @Test
    void everyFieldOfALineLeadsToItsCell() {
        assertPlan("'Dòng kinh phí'!Q7", "/data/schemes/0/lines/1/support");
        assertPlan("'Dòng kinh phí'!Q8", "/data/schemes/1/lines/0/support");
        assertPlan("'Dòng kinh phí'!D6", "/data/schemes/0/lines/0/norm");
        assertPlan("'Dòng kinh phí'!M6", "/data/schemes/0/lines/0/establishment/taxCode");
        assertPlan("'Dòng kinh phí'!K6", "/data/schemes/0/lines/0/establishment");
    }

    @Test
    void equipmentAndItsQuotationLeadToTheirRow() {
        assertPlan("'Thiết bị'!F7", "/data/schemes/0/lines/0/equipment/1/unitPrice");
        assertPlan("'Thiết bị'!I8", "/data/schemes/0/lines/1/equipment/0/quotation/date");
        assertPlan("'Thiết bị'!G8", "/data/schemes/0/lines/1/equipment/0/quotation");
    }

    @Test
    void schemesTotalsKeyAndDecisionLeadToTheirSheets() {
        assertPlan("'Đề án'!A7", "/data/schemes/1/code");
        assertPlan("'Đề án'!I6", "/data/schemes/0/support");
        assertPlan("'Đề án'!A6", "/data/schemes/0/lines");
        assertPlan("'Tổng hợp'!B7", "/data/totals/support");
        assertPlan("'Tổng hợp'!B5", "/data/totals");
        assertPlan("'Văn bản'!B10", "/data/key/document");
        assertPlan("'Văn bản'!B15", "/data/decision/date");
        assertPlan("'Văn bản'!B14", "/data/decision");
        assertPlan("'Văn bản'!A1", "/data");
        assertPlan("'Tệp đính kèm'!B6", "/data/attachments/0/sha256");
    }

    @Test
    void aValueOfAnIndicatorLeadsToTheColumnOfItsFund() {
        assertPlan("'Chỉ tiêu'!D6", "/data/indicatorTargets/0/amount");
        assertPlan("'Chỉ tiêu'!F6", "/data/indicatorTargets/1");
        assertPlan("'Chỉ tiêu'!A6", "/data/indicatorTargets/1/indicator");
        assertEquals(Optional.of("'Chỉ tiêu'!E8"), REPORT.cellOf("/data/figures/2/fund"));
        assertEquals(Optional.of("'Chỉ tiêu'!G7"), REPORT.cellOf("/data/figures/1/activity"));
    }

    @Test
    void theNearestCellStandsForWhatHasNoneAndNothingForWhatIsNoData() {
        assertPlan("'Dòng kinh phí'!A6", "/data/schemes/0/lines/0/unknown");
        assertPlan("'Đề án'!A6", "/data/schemes");
        assertPlan("'Đề án'!A6", "/data/schemes/99/name");
        assertTrue(PLAN.cellOf("/type").isEmpty());
        assertTrue(PLAN.cellOf("").isEmpty());
    }

    private void assertPlan(String cell, String pointer) {
        assertEquals(Optional.of(cell), PLAN.cellOf(pointer));
    }
}
