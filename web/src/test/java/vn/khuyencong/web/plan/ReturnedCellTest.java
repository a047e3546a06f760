package vn.khuyencong.web.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.PlanSubmission;

class ReturnedCellTest {

    private static final PlanSubmission.Line LINE = new PlanSubmission.Line("A3", null, "Máy ép", null, null, null, false, null,
            new PlanSubmission.Establishment("Hợp tác xã A", PlanSubmission.LegalForm.COOPERATIVE, null, null), 1, 500, 200, 300, 0,
            List.of(new PlanSubmission.Equipment("Máy ép viên", null, null, 1, 500, null)));
    private static final List<PlanSubmission.Scheme> SCHEMES = List.of(new PlanSubmission.Scheme("KC-01", "Đề án một",
            PlanSubmission.SchemeKind.SINGLE, "Trung tâm", null, null, null, null, 200, List.of(LINE)));

    @Test
    void aCellIsNamedByItsSchemeItsLineAndItsWords() {
        assertEquals("Đề án KC-01, dòng 1: Kinh phí hỗ trợ", ReturnedCell.words(SCHEMES, "/data/schemes/0/lines/0/support"));
        assertEquals("Đề án KC-01: Tên đề án", ReturnedCell.words(SCHEMES, "/data/schemes/0/name"));
        assertEquals("Đề án KC-01, dòng 1: Toàn bộ", ReturnedCell.words(SCHEMES, "/data/schemes/0/lines/0"));
    }

    @Test
    void aQuotationIsNamedByItsMachine() {
        String words = ReturnedCell.words(SCHEMES, "/data/schemes/0/lines/0/equipment/0/quotation");
        assertEquals("Đề án KC-01, dòng 1: Báo giá máy 1: Máy ép viên", words);
    }

    @Test
    void whatIsNoCellOfASchemeIsNotNamed() {
        assertThrows(IllegalArgumentException.class, () -> ReturnedCell.words(SCHEMES, "/data/title"));
    }
}
