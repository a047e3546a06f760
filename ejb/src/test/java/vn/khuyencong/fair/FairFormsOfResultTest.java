package vn.khuyencong.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.fair.ExhibitorList.Block;
import vn.khuyencong.fair.ExhibitorList.By;
import vn.khuyencong.fair.ExhibitorList.Row;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class FairFormsOfResultTest {

    private static final Viewer PROVINCE = Viewers.officer(RunBench.BAC_GIANG);

    private RunBench bench;
    private long served;
    private long waiting;
    private long run;

    @BeforeEach
    void compute(TestInfo test) {
        bench = new RunBench("fair-forms-" + test.getDisplayName());
        served = bench.applies(RunBench.BAC_GIANG, "01", 3, 1, 300);
        bench.applies(RunBench.BAC_NINH, "02", 3, 3, 500);
        bench.applies(RunBench.BAC_NINH, "03", 3, 3, 400);
        waiting = bench.applies(RunBench.BAC_NINH, "04", 3, 3, 100);
        run = bench.on(RunBench.AFTER).computed(RunOrder.FIRST);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theListHasEachExhibitorWithItsStallsAndSumsThatAgree() {
        assertEquals(List.of(), bench.publish(run, null));
        ExhibitorList list = list(Viewers.DEPT_OFFICER, By.PROVINCE);
        assertEquals("", list.mark());
        assertEquals(List.of("Bắc Giang", "Bắc Ninh"), list.blocks().stream().map(Block::name).toList());
        List<Row> rows = list.blocks().stream().flatMap(block -> block.rows().stream()).toList();
        assertEquals(List.of("1", "2", "3"), rows.stream().map(Row::order).toList());
        assertEquals("9", list.stalls().text());
        assertEquals(9, rows.stream().mapToInt(row -> row.stalls().number().intValue()).sum());
        assertEquals("3 lượt cơ sở", list.turns());
        Row own = list.blocks().get(0).rows().get(0);
        assertEquals("Cơ sở 01", own.establishment());
        assertEquals(bench.stalls(run, "P63-24/01").replace(" ", ", "), own.numbers());
        assertEquals("Nhà 1, dãy A", own.place());
        assertEquals("3 m x 3 m", own.size());
        assertEquals("Tối đa 100%", own.support());
        assertTrue(list.notes().stream().anyMatch(note -> note.contains("chưa đối chiếu")), list.notes()::toString);
        assertEquals(list.stalls(), list(Viewers.DEPT_OFFICER, By.HALL).stalls());
        assertEquals(List.of("Nhà 1"), list(Viewers.DEPT_OFFICER, By.HALL).blocks().stream().map(Block::name).toList());
    }

    @Test
    void whatIsNotPublishedIsADraftForTheOrganiserAndNothingForAProvince() {
        assertEquals("DỰ THẢO", list(Viewers.DEPT_OFFICER, By.HALL).mark());
        assertTrue(bench.in(work -> shown(work, PROVINCE)).isEmpty());
        assertTrue(bench.in(work -> work.the(FairFormHeads.class).run(PROVINCE, fair(work), run)).isEmpty());
    }

    @Test
    void aProvinceHasItsOwnExhibitorsAndLettersAlone() {
        bench.publish(run, null);
        ExhibitorList list = list(PROVINCE, By.HALL);
        assertEquals(List.of("Cơ sở 01"), list.blocks().stream().flatMap(block -> block.rows().stream()).map(Row::establishment).toList());
        assertTrue(list.notes().contains(FairTexts.get("note.own")));
        assertEquals(List.of("Cơ sở 01"), of(PROVINCE, (work, shown) -> work.the(ExhibitorLetters.class).all(PROVINCE, shown)).stream()
                .map(ExhibitorLetter::addressee).toList());
        assertEquals(List.of(), of(PROVINCE, (work, shown) -> work.the(ExhibitorLetters.class).of(PROVINCE, shown, new UnitId(RunBench.BAC_NINH))));
        assertTrue(of(PROVINCE, (work, shown) -> work.the(ExhibitorLetters.class).one(PROVINCE, shown, waiting)).isEmpty());
    }

    @Test
    void theLetterSaysWhichStallsWhereAndWhenAndWhatToDoByWhen() {
        bench.publish(run, null);
        ExhibitorLetter letter = of(PROVINCE, (work, shown) -> work.the(ExhibitorLetters.class).one(PROVINCE, shown, served)).orElseThrow();
        String text = String.join("\n", letter.paragraphs());
        for (String said : List.of("đơn đăng ký số 01", "gian số " + bench.stalls(run, "P63-24/01").replace(" ", ", "), "dãy A",
                "từ ngày 16/05/2024 đến ngày 19/05/2024", "Thành phố A", "chậm nhất ngày 15/05/2024", "Được đủ 3 gian", "TT 28/2018/TT-BTC")) {
            assertTrue(text.contains(said), () -> said + " is not in " + text);
        }
        assertEquals("Cơ sở 01", letter.addressee());
        assertFalse(letter.heading().symbol().contains("-/") || letter.heading().symbol().startsWith("/-"), letter.heading().symbol());
        assertTrue(letter.notes().stream().anyMatch(note -> note.contains("Số bốc thăm")), letter.notes()::toString);
    }

    @Test
    void whoHasNoneIsToldWhyAndHisPlaceOnTheWaitingList() {
        bench.publish(run, null);
        ExhibitorLetter letter = of(Viewers.DEPT_OFFICER, (work, shown) -> work.the(ExhibitorLetters.class).one(Viewers.DEPT_OFFICER, shown, waiting)).orElseThrow();
        String text = String.join("\n", letter.paragraphs());
        assertTrue(text.contains("Chưa được gian nào trong số 3 gian đã xin.") && text.contains("Hạn mức") && text.contains("đứng thứ 1 trong danh sách chờ"), text);
        assertFalse(text.contains("Vị trí: gian số"), text);
    }

    @Test
    void theMapOnPaperHasEveryStallWithItsHolderAndALegendThatAddsUp() {
        bench.block("A-10");
        bench.publish(run, null);
        FloorPaper paper = of(Viewers.DEPT_OFFICER, (work, shown) -> work.the(FloorPapers.class).of(Viewers.DEPT_OFFICER, shown, FloorMap.By.PROVINCE));
        List<FloorPaper.Box> boxes = paper.halls().get(0).rows().get(0).boxes();
        assertEquals(10, boxes.size());
        assertEquals(9, boxes.stream().filter(box -> box.holder() != null).count());
        assertEquals(3, boxes.stream().filter(box -> "Cơ sở 01".equals(box.name())).count());
        assertTrue(paper.legend().stream().anyMatch(colour -> colour.text().equals("Bắc Ninh: 6 gian")), paper.legend()::toString);
    }

    private ExhibitorList list(Viewer viewer, By by) {
        return of(viewer, (work, shown) -> work.the(ExhibitorLists.class).of(viewer, shown, by));
    }

    private <T> T of(Viewer viewer, BiFunction<Services.Work, FairRun, T> form) {
        return bench.in(work -> form.apply(work, shown(work, viewer).orElseThrow()));
    }

    private Optional<FairRun> shown(Services.Work work, Viewer viewer) {
        return work.the(FairFormHeads.class).run(viewer, fair(work), null);
    }

    private Fair fair(Services.Work work) {
        return work.em().find(Fair.class, bench.fair());
    }
}
