package vn.khuyencong.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
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
import vn.khuyencong.testing.Statements;
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
    void theListTellsTheBusinessDayOfItsPublicationWheneverItIsPrinted() {
        bench.bench().services().at(Services.NOW.plus(Duration.ofDays(900)));
        bench.publish(run, null);
        String published = "công bố ngày " + FairFormHeads.day(RunBench.AFTER);
        bench.on(RunBench.AFTER.plusDays(5));
        ExhibitorList list = list(Viewers.DEPT_OFFICER, By.HALL);
        assertTrue(list.notes().stream().anyMatch(note -> note.contains(published)), list.notes()::toString);
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
                "từ ngày 16/05/2024 đến ngày 19/05/2024", "Thành phố A", "chậm nhất ngày 15/05/2024", "Được đủ 3 gian", "(TT 28/2018/TT-BTC, Điều 8 khoản 5)", "báo Sở Công Thương tỉnh Bắc Giang để rút")) {
            assertTrue(text.contains(said), () -> said + " is not in " + text);
        }
        assertEquals("Cơ sở 01", letter.addressee());
        assertTrue(letter.heading().recipients().contains("- Sở Công Thương tỉnh Bắc Giang;"), () -> letter.heading().recipients().toString());
        assertFalse(letter.heading().symbol().contains("-/") || letter.heading().symbol().startsWith("/-"), letter.heading().symbol());
        assertTrue(letter.notes().stream().anyMatch(note -> note.contains("Số bốc thăm")), letter.notes()::toString);
    }

    @Test
    void whoHasNoneIsToldWhyAndHisPlaceOnTheWaitingList() {
        bench.publish(run, null);
        ExhibitorLetter letter = of(Viewers.DEPT_OFFICER, (work, shown) -> work.the(ExhibitorLetters.class).one(Viewers.DEPT_OFFICER, shown, waiting)).orElseThrow();
        String text = String.join("\n", letter.paragraphs());
        assertTrue(text.contains("Chưa được gian nào trong số 3 gian đã xin.") && text.contains("Hạn mức của tỉnh Bắc Ninh là 6 gian") && text.contains("đứng thứ 1 trong danh sách chờ"), text);
        assertFalse(text.contains("Vị trí: gian số"), text);
    }

    @Test
    void whoFindsHisZoneFullIsToldHowManyStallsItHad() {
        FairBench.kept(bench.in(work -> work.the(FairQuotas.class).set(Viewers.DEPT_OFFICER, bench.fair(), new UnitId(RunBench.BAC_NINH), 9)));
        FairBench.kept(bench.block("A-10"));
        run = bench.published(new RunOrder(false, false, "Cột nhà"));
        assertEquals("Các gian của nhóm hàng Nông sản chế biến đã giao hết (trên tổng số gian giao được: 9).", sentence("đã giao hết"));
    }

    /** What a letter without stalls says in a sentence with these words. */
    private String sentence(String words) {
        return of(Viewers.DEPT_OFFICER, (work, shown) -> work.the(ExhibitorLetters.class).all(Viewers.DEPT_OFFICER, shown)).stream()
                .flatMap(letter -> letter.paragraphs().stream()).flatMap(text -> Arrays.stream(text.split("(?<=\\.) "))).filter(text -> text.contains(words)).findFirst().orElse("");
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

    @Test
    void theMapOfAReplacedResultShowsWhoHadWhatAndWhatWasBlockedThen() {
        long block = FairBench.kept(bench.block("A-10"));
        run = bench.published(new RunOrder(false, false, "Cột nhà"));
        List<String> before = boxes(Viewers.DEPT_OFFICER);
        bench.bench().services().at(Services.NOW.plusSeconds(60));
        FairBench.kept(bench.end(block));
        bench.withdraws(served);
        FairBench.kept(bench.block(before.stream().filter(box -> box.contains("Cơ sở 01")).findFirst().orElseThrow().split(" ")[0]));
        FairBench.kept(bench.in(work -> work.the(FairZones.class).set(Viewers.DEPT_OFFICER, bench.fair(), "NS", "Tên mới", "#000000")));
        long after = bench.published(new RunOrder(true, false, "Cơ sở rút"));
        assertEquals(before, boxes(Viewers.DEPT_OFFICER));
        assertEquals(before, boxes(PROVINCE));
        assertTrue(zones(run).stream().anyMatch(zone -> zone.startsWith("Nông sản chế biến")), () -> zones(run).toString());
        assertTrue(zones(after).stream().anyMatch(zone -> zone.startsWith("Tên mới")), () -> zones(after).toString());
        run = after;
        assertTrue(boxes(PROVINCE).stream().noneMatch(box -> box.contains("Cơ sở 01")));
    }

    private List<String> zones(long of) {
        return bench.in(work -> work.the(FloorPapers.class).of(Viewers.DEPT_OFFICER, work.em().find(FairRun.class, of), FloorMap.By.ZONE)).legend().stream()
                .map(FloorPaper.Colour::text).toList();
    }

    /** The stalls of the result on paper: number, whose, whether blocked. */
    private List<String> boxes(Viewer viewer) {
        return bench.in(work -> work.the(FloorPapers.class).of(viewer, work.the(FairFormHeads.class).run(viewer, fair(work), run).orElseThrow(), FloorMap.By.PROVINCE))
                .halls().stream().flatMap(hall -> hall.rows().stream()).flatMap(row -> row.boxes().stream())
                .map(box -> box.number() + " " + box.name() + " " + box.blocked()).toList();
    }

    @Test
    void formsFiguresAndTheFloorAskTheDatabaseAsOftenForManyExhibitorsAsForFew() {
        FairBench.kept(bench.pin("P63-24/01", bench.stalls(run, "P63-24/01").split(" ")));
        bench.published(new RunOrder(false, false, "Ghim"));
        Statements statements = new Statements(bench.bench().services(), "fair_allotment|fair_application|fair_outcome|establishment");
        long few = asked(statements);
        FairBench.kept(bench.bench().draw(bench.fair(), FairBench.row("B", 30)));
        FairBench.kept(bench.in(work -> work.the(FairQuotas.class).set(Viewers.DEPT_OFFICER, bench.fair(), new UnitId(RunBench.BAC_NINH), 30)));
        for (int i = 11; i <= 22; i++) {
            bench.applies(RunBench.AFTER, RunBench.BAC_NINH, String.valueOf(i), 1, 1, 10);
            FairBench.kept(bench.pin("P63-27/" + i, "B-" + i));
        }
        run = bench.published(new RunOrder(true, false, "Còn gian"));
        assertEquals(16, (int) of(Viewers.DEPT_OFFICER, (work, shown) -> work.the(ExhibitorStands.class).of(Viewers.DEPT_OFFICER, shown).size()));
        assertEquals(few, asked(statements));
        assertTrue(few > 0);
    }

    /** How often the holders of the floor, the stands of the forms and the figures of the year ask, some days after the fair. */
    private long asked(Statements statements) {
        bench.on(LocalDate.of(2024, 12, 31));
        long asked = statements.of(work -> work.the(StallHolders.class).of(fair(work)))
                + statements.of(work -> work.the(ExhibitorStands.class).of(Viewers.DEPT_OFFICER, shown(work, Viewers.DEPT_OFFICER).orElseThrow()))
                + statements.of(work -> work.the(FairFigures.class).of(Viewers.DEPT_OFFICER, 2024));
        bench.on(RunBench.AFTER);
        return asked;
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
