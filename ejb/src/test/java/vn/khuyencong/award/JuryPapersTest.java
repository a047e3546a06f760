package vn.khuyencong.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.award.JuryBench.A;
import static vn.khuyencong.award.JuryBench.C;
import static vn.khuyencong.award.JuryBench.FOUR;
import static vn.khuyencong.award.JuryBench.ONE;
import static vn.khuyencong.award.JuryBench.THREE;
import static vn.khuyencong.award.JuryBench.TWO;
import static vn.khuyencong.award.JuryBench.kept;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.TableForm;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.testing.Viewers;

class JuryPapersTest {

    private JuryBench bench;

    @BeforeEach
    void aJuryOfFourOfWhomOneDoesNotJudgeOneEntry(TestInfo test) {
        bench = new JuryBench("papers-" + test.getDisplayName()).judged(ONE, TWO, THREE, FOUR);
        kept(bench.in(work -> work.the(RecusalActs.class).declare(FOUR, bench.round(), C, "Từng tư vấn cho cơ sở")));
        bench.scored(ONE, TWO, THREE);
        kept(bench.save(FOUR, A, new SheetEntry(Map.of("C1", 305, "C2", 250, "C3", 200, "C4", 80), "Mẫu mã đẹp", null), true));
        kept(bench.gives(FOUR, JuryBench.B, 25, 20, 20, 8));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void thereIsNoPaperBeforeTheJuryIsClosedAndAProvinceHasNone() {
        assertEquals(List.of(), sheets(Viewers.DEPT_OFFICER));
        assertEquals(Optional.empty(), table(Viewers.DEPT_OFFICER));
        assertEquals(List.of(), bench.closeJury());
        assertEquals(List.of(), sheets(Viewers.officer("P63-24")));
        assertEquals(Optional.empty(), table(Viewers.officer("P63-24")));
        assertEquals(4, sheets(Viewers.DEPT_OFFICER).size());
    }

    @Test
    void theSheetOfAJurorSaysHisPointsAndTheTableThoseOfAll() {
        assertEquals(List.of(), bench.closeJury());
        JuryPaper sheet = sheets(Viewers.DEPT_OFFICER).get(3);
        assertEquals("[Giám khảo: Giám khảo gk.bon, Chuyên gia.]", sheet.opening().toString());
        assertEquals(List.of("TT", "Sản phẩm", "Cơ sở", "TC1", "TC2", "TC3", "TC4", "Tổng", "Nhận xét"), heads(sheet));
        assertEquals(List.of("30,5", "25", "20", "8", "83,5"), sheet.blocks().get(0).rows().get(0).figures());
        assertEquals("Mẫu mã đẹp", sheet.blocks().get(0).rows().get(0).remark());
        assertEquals(2, sheet.blocks().get(0).rows().size());
        assertEquals("GIÁM KHẢO", sheet.heading().signerPost());
        assertTrue(sheet.heading().sample());
        assertEquals(Optional.empty(), table(ONE));
        JuryPaper table = table(Viewers.DEPT_OFFICER).orElseThrow();
        assertEquals(List.of("TT", "Sản phẩm", "Cơ sở", "GK1", "GK2", "GK3", "GK4", "Điểm TB", "Hạng", "Kết quả"), heads(table));
        assertEquals(List.of("83", "83", "83", "83,5", "83,13", "1"), table.blocks().get(0).rows().get(0).figures());
        assertEquals(List.of("60", "60", "60", "-", "60,00", "3"), table.blocks().get(0).rows().get(2).figures());
        assertEquals("Không đạt", table.blocks().get(0).rows().get(2).remark());
        assertEquals(bench.ranking().resultDigest(), table.heading().dataDigest());
    }

    @Test
    void theMinutesSayWhoMetWhoDidNotJudgeAndWhyTheCouncilDiffers() {
        assertEquals(List.of(), bench.closeJury());
        List<Long> members = bench.council();
        kept(bench.verdict(C, true, "C", "Nghề truyền thống cần gìn giữ"));
        kept(bench.in(work -> work.the(CouncilVerdicts.class).follow(Viewers.DEPT_OFFICER, bench.round())));
        kept(bench.verdict(A, true, "A", null));
        kept(bench.verdict(JuryBench.B, true, "B", null));
        kept(bench.minutes(members.subList(0, 2)));
        JuryPaper paper = bench.of((work, round) -> work.the(JuryPapers.class).minutes(Viewers.DEPT_OFFICER, round, null)).orElseThrow();
        String opening = String.join(" ", paper.opening());
        assertTrue(opening.contains("Có mặt: Thành viên CHAIR (Lãnh đạo), chủ tịch; Thành viên SECRETARY (Lãnh đạo), thư ký."), opening);
        assertTrue(opening.contains("Vắng mặt: Thành viên MEMBER (Lãnh đạo), ủy viên."), opening);
        assertTrue(opening.contains("Giám khảo Giám khảo gk.bon không chấm hồ sơ " + C + "; lý do: Từng tư vấn cho cơ sở."), opening);
        assertEquals(List.of("Công nhận, giải A", "Công nhận, giải B", "Công nhận, giải C. Lý do: Nghề truyền thống cần gìn giữ"),
                paper.blocks().get(0).rows().stream().map(JuryPaper.Row::remark).toList());
        assertEquals("Trong 3 sản phẩm có 3 sản phẩm được đề nghị công nhận; 1 kết luận khác bảng điểm và có nêu lý do.", paper.closing().get(0));
        assertEquals("60,00", paper.blocks().get(0).rows().get(2).figures().get(0));
    }

    private static List<String> heads(JuryPaper paper) {
        return paper.edition().columns(TableForm.TABLE, Map.of("point", IntStream.rangeClosed(1, paper.numbered()).mapToObj(Integer::toString).toList())).stream()
                .map(FormColumn::heading).toList();
    }

    private List<JuryPaper> sheets(Viewer viewer) {
        return bench.of((work, round) -> work.the(JuryPapers.class).sheets(viewer, round));
    }

    private Optional<JuryPaper> table(Viewer viewer) {
        return bench.of((work, round) -> work.the(JuryPapers.class).table(viewer, round));
    }
}
