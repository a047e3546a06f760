package vn.khuyencong.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Office;
import vn.khuyencong.organization.UnitOffice;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.BatchKind;
import vn.khuyencong.register.BatchOrder;
import vn.khuyencong.register.BatchPapers;
import vn.khuyencong.register.LetterSource;
import vn.khuyencong.register.PrintBatch;
import vn.khuyencong.register.PrintBatches;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Viewers;

class LetterSourceTest {

    private static final Viewer PROVINCE = Viewers.officer(RunBench.BAC_GIANG);

    private static final LocalDate FAIR = LocalDate.of(2024, 5, 16);

    private RunBench bench;
    private long run;

    @BeforeEach
    void compute(TestInfo test) {
        bench = new RunBench("letters-" + test.getDisplayName());
        bench.applies(RunBench.BAC_NINH, "B1", 1, 1, 500);
        bench.applies(RunBench.BAC_GIANG, "A1", 1, 1, 300);
        bench.applies(RunBench.BAC_GIANG, "A2", 1, 1, 200);
        run = bench.on(RunBench.AFTER).computed(RunOrder.FIRST);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void eachExhibitorGetsOneProvinceByProvince() {
        BatchOrder order = order(Viewers.DEPT_OFFICER).orElseThrow();
        assertEquals(List.of("Cơ sở A1", "Cơ sở A2", "Cơ sở B1"), order.papers().stream().map(BatchOrder.Paper::title).toList());
        assertEquals("CONGVAN-HC-1-" + run, order.subject());
        List<String> written = bench.in(work -> {
            var letters = work.the(ExhibitorLetters.class).open(Viewers.DEPT_OFFICER, work.em().find(FairRun.class, run));
            return order.papers().stream().map(paper -> letters.letter(paper.key()).orElseThrow().letter().addressee()).toList();
        });
        assertEquals(List.of("Cơ sở A1", "Cơ sở A2", "Cơ sở B1"), written);
    }

    @Test
    void aProvinceFetchesItsOwnOnceTheResultIsPublishedAndAllAreMadeAndHasNoneMade() {
        assertTrue(order(PROVINCE).isEmpty());
        long batch = bench.in(work -> work.the(PrintBatches.class).begin(Viewers.DEPT_OFFICER, work.the(LetterSource.class), run)).id();
        bench.in(work -> work.the(PrintBatches.class).take("máy chủ"));
        for (int i = 0; i < 3; i++) {
            bench.in(work -> {
                PrintBatches batches = work.the(PrintBatches.class);
                long item = batches.next(batch, "máy chủ").orElseThrow().item();
                batches.made(batch, "máy chủ", item, item + ".pdf", new byte[] {1});
                return null;
            });
        }
        assertEquals(0, seen(PROVINCE, batch));
        assertEquals(List.of(), bench.publish(run, null));
        assertEquals(0, seen(PROVINCE, batch), "not all are made");
        assertTrue(bench.in(work -> work.the(PrintBatches.class).next(batch, "máy chủ")).isEmpty());
        assertEquals(2, seen(PROVINCE, batch));
        assertEquals(3, seen(Viewers.DEPT_LEADER, batch));
        assertEquals(1, seen(Viewers.officer(RunBench.BAC_NINH), batch));
        assertEquals(0, seen(Viewers.officer("P63-31"), batch));
        assertEquals(Optional.of(batch), bench.in(work -> work.the(BatchPapers.class).newest(PROVINCE, BatchKind.LETTERS, work.the(LetterSource.class), run)).map(PrintBatch::id));
        boolean made = bench.in(work -> work.the(LetterSource.class).mayMake(PROVINCE, run));
        assertFalse(made);
    }

    @Test
    void thoseOfAPublishedResultAreMadeByWhoeverIssuesForItsOrganiser() {
        bench.organisedBy(RunBench.BAC_GIANG);
        Viewer centre = Viewers.officer(UnitOffice.CENTRE, RunBench.BAC_GIANG);
        Viewer department = Viewers.officer(UnitOffice.UNIT, RunBench.BAC_GIANG);
        assertEquals(List.of(), against(centre), "before that they are drafts");
        assertEquals(List.of(), heads(centre));
        assertEquals(List.of(), rules(bench.in(work -> work.the(FairPublishing.class).publish(Viewers.director(RunBench.BAC_GIANG), run, null))));
        assertEquals(List.of("PRINT_NOT_IN_THAT_NAME"), against(centre));
        assertEquals(List.of("PRINT_NOT_IN_THAT_NAME"), FairBench.rules(begun(centre)));
        assertEquals(List.of(Office.of(UnitOffice.UNIT, new UnitId(RunBench.BAC_GIANG))), heads(department));
        long batch = FairBench.kept(begun(department));
        bench.in(work -> work.the(PrintBatches.class).askToCancel(department, work.the(LetterSource.class), batch));
        bench.in(work -> work.the(PrintBatches.class).take("máy chủ"));
        bench.in(work -> work.the(PrintBatches.class).next(batch, "máy chủ"));
        assertEquals(List.of("PRINT_NOT_IN_THAT_NAME"), rules(bench.in(work -> work.the(PrintBatches.class).takeUp(centre, work.the(LetterSource.class), batch))));
    }

    @Test
    void noneIsIssuedAnyMoreWhenTheFairHasBegun() {
        assertEquals(List.of(), bench.publish(run, null));
        bench.on(FAIR.minusDays(1));
        assertEquals(List.of(), against(Viewers.DEPT_OFFICER));
        bench.on(FAIR);
        assertEquals(List.of("PRINT_FAIR_BEGUN"), against(Viewers.DEPT_OFFICER));
        assertEquals(List.of("PRINT_FAIR_BEGUN"), FairBench.rules(begun(Viewers.DEPT_OFFICER)));
    }

    private List<String> against(Viewer by) {
        return rules(bench.in(work -> work.the(LetterSource.class).against(by, run)));
    }

    private List<Office> heads(Viewer by) {
        return bench.in(work -> work.the(LetterSource.class).heads(by, run)).stream().map(FormHeading::office).toList();
    }

    private Entered begun(Viewer by) {
        return bench.in(work -> work.the(PrintBatches.class).begin(by, work.the(LetterSource.class), run));
    }

    private static List<String> rules(List<Refusal> findings) {
        return findings.stream().map(Refusal::rule).toList();
    }

    private Optional<BatchOrder> order(Viewer by) {
        return bench.in(work -> work.the(LetterSource.class).order(by, run));
    }

    private int seen(Viewer viewer, long batch) {
        return bench.in(work -> work.the(BatchPapers.class).lines(viewer, work.the(LetterSource.class), work.em().find(PrintBatch.class, batch))).size();
    }
}
