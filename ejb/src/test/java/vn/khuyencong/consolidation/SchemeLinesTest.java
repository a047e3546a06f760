package vn.khuyencong.consolidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

class SchemeLinesTest {

    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("A2", "nâng cao năng lực");
        LABELS.put("A3", "mô hình trình diễn, máy móc");
        LABELS.put("A4", "sản phẩm tiêu biểu");
    }

    private final PlanSubmission national = plan("P63-24", FundSource.NATIONAL, scheme("QG-1", PlanSubmission.SchemeKind.GROUP,
            line("A3", "Cơ sở A", 291_000_000, 300_500_000, 0), line("A3", "Cơ sở B", 290_000_001, 0, 7),
            line("A2", null, 10_000_000, 0, 0)));
    private final PlanSubmission local = plan("P63-24", FundSource.LOCAL, scheme("ĐP-1", PlanSubmission.SchemeKind.SINGLE,
            line("A3", "Cơ sở C", 200_000_000, 0, 0)));

    @Test
    void everyEstablishmentOfAGroupSchemeHasItsRow() {
        List<SchemeTable.Block> blocks = lines(local, national).blocks(LABELS);

        assertEquals(List.of("A2", "A3"), blocks.stream().map(SchemeTable.Block::code).toList());
        assertEquals(List.of("2.1 Cơ sở A", "2.2 Cơ sở B", "3 Cơ sở C"),
                blocks.get(1).rows().stream().map(row -> row.number() + " " + row.beneficiary()).toList());
        assertEquals("Đề án nhóm", blocks.get(1).rows().get(0).remark());
        assertEquals("Nội dung (A3)", blocks.get(1).rows().get(0).content());
        assertEquals("03/2023 - 11/2023", blocks.get(1).rows().get(0).time());
    }

    @Test
    void totalsAreTheSumsOfTheLinesToTheDong() {
        SchemeLines lines = lines(national, local);
        SchemeTable.Money sum = lines.blocks(LABELS).get(1).subtotal();

        assertEquals("581,000001", sum.national().text());
        assertEquals("200", sum.local().text());
        assertEquals("300,5", sum.counterpart().text());
        assertEquals("0,000007", sum.other().text());
        assertEquals("1.081,500008", sum.total().text());
        assertEquals(new LineMoney(591_000_001, 200_000_000, 300_500_000, 7), lines.total());
        assertFalse(lines.rounded());
    }

    @Test
    void amountsTooLongForTheirCellsRoundTheWholeTable() {
        SchemeLines lines = lines(plan("P63-24", FundSource.NATIONAL, scheme("QG-1", PlanSubmission.SchemeKind.SINGLE,
                line("A3", "Cơ sở A", 9_999_999_999_999L, 1, 0))), local);

        assertTrue(lines.rounded());
        assertEquals("10.000.000", lines.blocks(LABELS).get(0).rows().get(0).money().national().text());
    }

    @Test
    void onTheMapOfTodayEachLineSaysWhoseItWas() {
        SchemeLines lines = new SchemeLines(List.of(national, local), Map.of(new UnitId("P63-24"), "Bắc Giang"));

        List<SchemeTable.Row> rows = lines.blocks(LABELS).get(1).rows();
        assertEquals("Đề án nhóm; Bắc Giang", rows.get(0).remark());
        assertEquals("Bắc Giang", rows.get(2).remark());
    }

    @Test
    void aNilPlanHasNoBlockAndSaysZero() {
        SchemeLines lines = lines(plan("P63-24", FundSource.LOCAL));

        assertEquals(List.of(), lines.blocks(LABELS));
        assertEquals("-", lines.printed(lines.total()).total().text());
    }

    private static SchemeLines lines(PlanSubmission... plans) {
        return new SchemeLines(List.of(plans), Map.of());
    }

    private static PlanSubmission plan(String unit, FundSource fund, PlanSubmission.Scheme... schemes) {
        return new PlanSubmission(new DocumentKey(unit, 2023, "PLAN_" + fund, "KH", 1), SubmissionKind.ORIGINAL, fund, "Kế hoạch",
                true, null, List.of(schemes), List.of(), null);
    }

    private static PlanSubmission.Scheme scheme(String code, PlanSubmission.SchemeKind kind, PlanSubmission.Line... lines) {
        return new PlanSubmission.Scheme(code, "Đề án " + code, kind, "Trung tâm", "Bắc Giang", "2023-03", "2023-11", null, 0,
                List.of(lines));
    }

    private static PlanSubmission.Line line(String activity, String establishment, long support, long counterpart, long other) {
        return new PlanSubmission.Line(activity, null, "Nội dung", null, null, null, false, null, establishment == null ? null
                : new PlanSubmission.Establishment(establishment, PlanSubmission.LegalForm.COMPANY, null, null), 1, 0, support,
                counterpart, other, List.of());
    }
}
