package vn.khuyencong.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.exchange.contract.FairResult;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.LetterDocument;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.exchange.contract.Schemas;
import vn.khuyencong.fair.allocation.Explanation;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class FairPublishingTest {

    private static final Viewer BAC_GIANG = Viewers.officer(RunBench.BAC_GIANG);
    private static final Viewer BAC_NINH = Viewers.officer(RunBench.BAC_NINH);
    private static final RunOrder KEPT = new RunOrder(true, false, "Cơ sở rút");

    private RunBench bench;
    private long first;
    private long second;
    private long crowded;

    /** Twelve stalls are wanted, there are ten. */
    @BeforeEach
    void start(TestInfo test) {
        bench = new RunBench("publishing-" + test.getDisplayName());
        first = bench.applies(RunBench.BAC_GIANG, "01", 3, 3, 300);
        bench.applies(RunBench.BAC_GIANG, "02", 3, 3, 200);
        second = bench.applies(RunBench.BAC_NINH, "03", 3, 3, 500);
        crowded = bench.applies(RunBench.BAC_NINH, "04", 3, 2, 100);
        bench.on(RunBench.AFTER);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void thePublishedResultIsWhoHasWhichStallsRevealsTheSeedAndIsToldEachProvince() throws IOException {
        long run = bench.published(RunOrder.FIRST);
        bench.in(work -> {
            Fair fair = work.em().find(Fair.class, bench.fair());
            assertEquals(FairState.PUBLISHED, fair.state());
            assertNotNull(fair.revealedSeed());
            assertEquals(9, work.the(StallHolders.class).of(fair).size());
            assertEquals(List.of("A-01"), work.the(StallHolders.class).of(fair).keySet().stream().limit(1).filter(stall -> stall.equals("A-01")).toList());
            return null;
        });
        List<MinistryLetter> letters = bench.bench().services().letters();
        assertEquals(List.of(RunBench.BAC_GIANG, RunBench.BAC_NINH), letters.stream().map(letter -> letter.to().value()).toList());
        for (MinistryLetter letter : letters) {
            byte[] document = LetterDocument.write("3e0c2f0a-8c55-4f0e-9a34-5a4b0f9d1c22", letter, Services.NOW);
            try (InputStream schema = Schemas.text(LetterType.FAIR_RESULT.schemaResource())) {
                assertEquals(Set.of(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(Json.MAPPER.readTree(document)));
            }
        }
        List<FairResult.PlacedApplication> placed = letters.stream().flatMap(letter -> ((FairResult) letter.data()).applications().stream()).toList();
        assertEquals(4, placed.size());
        FairResult.PlacedApplication waiting = placed.stream().filter(one -> one.stalls().isEmpty()).findFirst().orElseThrow();
        assertEquals(1, waiting.waitingPlace());
        assertTrue(placed.stream().allMatch(one -> !one.reasons().isEmpty() && one.reasons().get(0).contains("gian")), () -> placed.toString());
        assertEquals(List.of("FAIR_RUN_PUBLISHED"), bench.publish(run, null));
        assertEquals(List.of("OK", "FAIR_RUN_PUBLISHED"), bench.audited(AuditAct.FAIR_RESULT_PUBLISHED));
    }

    @Test
    void onlyWhoDecidesPublishesAndOnlyWhatStillHolds() {
        long run = bench.computed(RunOrder.FIRST);
        List<String> officer = bench.in(work -> work.the(FairPublishing.class).publish(Viewers.DEPT_OFFICER, run, null)).stream().map(Refusal::rule).toList();
        assertEquals(List.of("FAIR_ACT_NOT_YOURS"), officer);
        assertThrows(NotVisible.class, () -> bench.in(work -> work.the(FairPublishing.class).publish(Viewers.officer("P63-25"), run, null)));
        bench.withdraws(crowded);
        assertEquals(List.of("FAIR_RUN_OUTDATED"), bench.publish(run, null));
        bench.in(work -> {
            assertEquals(FairState.ANNOUNCED, work.em().find(Fair.class, bench.fair()).state());
            assertNull(work.em().find(FairRun.class, run).publishedAt());
            return null;
        });
    }

    @Test
    void publishingAgainIsAnActOfTheFairAndNothingIsPublishedWithoutAComputation() {
        bench.published(RunOrder.FIRST);
        bench.withdraws(first);
        assertEquals(List.of("FAIR_WITHOUT_RESULT"), bench.bench().act(Viewers.DEPT_LEADER, bench.fair(), FairAct.PUBLISH, null));
        long again = bench.computed(KEPT);
        assertEquals(List.of(), bench.publish(again, "Có cơ sở rút"));
        List<FairEvent> events = bench.in(work -> work.the(FairActs.class).events(work.em().find(Fair.class, bench.fair())));
        assertEquals(List.of(FairAct.ANNOUNCE, FairAct.PUBLISH, FairAct.PUBLISH), events.stream().map(FairEvent::act).toList());
        assertEquals(List.of(FairState.PUBLISHED, FairState.PUBLISHED), List.of(events.get(2).from(), events.get(2).to()));
        assertEquals("Có cơ sở rút", events.get(2).reason());
    }

    @Test
    void afterTheLastDayOfTheFairNothingIsComputedFixedOrPublished() {
        bench.published(RunOrder.FIRST);
        bench.withdraws(first);
        LocalDate last = LocalDate.of(2024, 5, 19);
        long onTheLastDay = bench.on(last).computed(KEPT);
        long act = FairBench.kept(bench.block("A-10"));
        FairBench.kept(bench.end(act));
        bench.on(last.plusDays(1));
        assertEquals(List.of("FAIR_DAYS_OVER"), bench.publish(onTheLastDay, null));
        assertEquals(List.of("FAIR_DAYS_OVER"), FairBench.rules(bench.started(KEPT)));
        assertEquals(List.of("FAIR_DAYS_OVER"), FairBench.rules(bench.block("A-10")));
        assertNull(bench.run(onTheLastDay).publishedAt());
        assertEquals(List.of(), bench.on(last).publish(onTheLastDay, null));
    }

    @Test
    void whatIsRefusedByHandIsAudited() {
        bench.pin("P63-24/01", "A-08");
        bench.block("Z-99");
        long block = FairBench.kept(bench.block("A-10"));
        bench.end(block);
        bench.end(block);
        bench.in(work -> work.the(HandActs.class).swap(Viewers.DEPT_OFFICER, bench.fair(), "P63-24/01", "P63-24/01", "Đổi"));
        bench.in(work -> work.the(HandActs.class).giveCombined(Viewers.DEPT_OFFICER, bench.fair(), null, List.of("A-01"), "Gian chung"));
        assertEquals(List.of("FAIR_HAND_COUNT", "FAIR_STALL_UNKNOWN", "OK", "FAIR_HAND_NO_STALLS", "UNIT_NOT_ON_FILE"), bench.audited(AuditAct.FAIR_STALLS_FIXED));
        assertEquals(List.of("OK", "FAIR_HAND_ENDED"), bench.audited(AuditAct.FAIR_STALLS_LET_GO));
    }

    @Test
    void freedStallsGoToTheWaitingListAndEverybodyElseStays() {
        long before = bench.published(RunOrder.FIRST);
        String kept = bench.stalls(before, "P63-27/03");
        bench.withdraws(first);
        bench.bench().services().letters().clear();
        long after = bench.published(KEPT);
        assertEquals(kept, bench.stalls(after, "P63-27/03"));
        assertFalse(bench.stalls(after, "P63-24/02").isEmpty());
        assertFalse(bench.stalls(after, "P63-27/04").isEmpty());
        assertTrue(((FairResult) bench.bench().services().letters().get(0).data()).replanned());
        StallExplanation why = bench.why(second, Locale.ROOT);
        assertTrue(String.join(" ", why.reasons()).contains("Giữ nguyên"), () -> why.reasons().toString());
    }

    @Test
    void whoComesLateIsServedFromWhatIsLeftAndOnlyWhenAskedFor() {
        bench.published(RunOrder.FIRST);
        long late = bench.applies(RunBench.AFTER, RunBench.BAC_NINH, "05", 1, 1, 2000);
        assertEquals(List.of("FAIR_RUN_LATE_NEEDS_KEPT"), FairBench.rules(bench.started(new RunOrder(false, true, "Còn gian"))));
        assertEquals("", bench.stalls(bench.published(KEPT), "P63-27/05"));
        assertTrue(bench.why(late, Locale.ENGLISH).reasons().get(0).contains("waiting list"));
        long after = bench.published(new RunOrder(true, true, "Còn gian"));
        String left = bench.stalls(after, "P63-27/05");
        assertEquals(1, left.split(" ").length);
        assertFalse(left.isEmpty());
        assertEquals(left, bench.stalls(bench.published(KEPT), "P63-27/05"));
    }

    @Test
    void whoComesLateDoesNotBeatWhoWaitsInTimeThroughFairness() {
        bench.published(RunOrder.FIRST);
        FairBench.kept(bench.in(work -> work.the(FairQuotas.class).set(Viewers.DEPT_OFFICER, bench.fair(), new UnitId("P63-25"), 6)));
        bench.applies(RunBench.AFTER, "P63-25", "05", 3, 3, 2000);
        bench.withdraws(first);
        long run = bench.published(new RunOrder(true, true, "Còn gian"));
        assertEquals(3, bench.stalls(run, "P63-24/02").split(" ").length);
        assertEquals(3, bench.stalls(run, "P63-27/04").split(" ").length);
        assertEquals("", bench.stalls(run, "P63-25/05"));
        assertTrue(bench.run(run).proven());
    }

    @Test
    void whatIsSolvedForOnePersonIsSolvedOnceAndNotWhileAnotherIsSolved() {
        long run = bench.published(RunOrder.FIRST);
        SolverGate gate = new SolverGate();
        assertEquals(Optional.of(Optional.empty()), gate.pass(Duration.ofSeconds(1), one -> gate.pass(Duration.ofSeconds(1), other -> "x")));
        assertEquals(Optional.of("x"), gate.pass(Duration.ofSeconds(1), one -> "x"));
        KeptExplanations kept = new KeptExplanations();
        Explanation explanation = new Explanation("A", 1, 0, List.of(), "", List.of(), List.of(), true);
        kept.keep(run, explanation);
        assertEquals(Optional.of(explanation), kept.of(run, "A"));
        assertEquals(Optional.empty(), kept.of(run + 1, "A"));
        for (int i = 0; i < KeptExplanations.MOST; i++) {
            kept.keep(run + 1 + i, explanation);
        }
        assertEquals(Optional.empty(), kept.of(run, "A"), "the oldest is forgotten");
    }

    @Test
    void nothingIsSolvedInATransaction() throws NoSuchMethodException {
        for (Class<?> bean : List.of(SolverAnswers.class, SolverGate.class, KeptExplanations.class, StallSolver.class, StallSolving.class, StallAllocation.class)) {
            assertEquals(TransactionAttributeType.NOT_SUPPORTED, bean.getAnnotation(TransactionAttribute.class).value(), bean.getSimpleName());
        }
        assertEquals(TransactionAttributeType.NOT_SUPPORTED, StallExplanations.class.getMethod("explain", Viewer.class, long.class, Locale.class)
                .getAnnotation(TransactionAttribute.class).value());
    }

    @Test
    void whatIsPinnedSwappedAndBlockedIsKeptByTheNextPlanAndTheRestMovesLittle() {
        bench.published(RunOrder.FIRST);
        long pin = FairBench.kept(bench.pin("P63-24/01", "A-08", "A-09", "A-10"));
        long run = bench.published(new RunOrder(true, false, "Điện ba pha"));
        assertEquals("A-08 A-09 A-10", bench.stalls(run, "P63-24/01"));
        assertTrue(String.join(" ", bench.why(first, Locale.ROOT).reasons()).contains("ấn định"));
        String other = bench.stalls(run, "P63-27/03");
        FairBench.kept(bench.in(work -> work.the(HandActs.class).swap(Viewers.DEPT_OFFICER, bench.fair(), "P63-24/01", "P63-27/03", "Đổi theo đề nghị")));
        run = bench.published(new RunOrder(true, false, "Đổi chỗ"));
        assertEquals(other, bench.stalls(run, "P63-24/01"));
        assertEquals("A-08 A-09 A-10", bench.stalls(run, "P63-27/03"));
        assertEquals(List.of("FAIR_HAND_ENDED"), FairBench.rules(bench.end(pin)));
        assertEquals(List.of("OK", "FAIR_HAND_ENDED"), bench.audited(AuditAct.FAIR_STALLS_LET_GO));
        assertEquals(3, bench.audited(AuditAct.FAIR_STALLS_FIXED).size());
    }

    @Test
    void anActByHandThatCannotHoldIsRefusedWithWhatIsWrong() {
        assertEquals(List.of("FAIR_STALL_UNKNOWN"), FairBench.rules(bench.pin("P63-24/01", "A-08", "A-09", "B-01")));
        assertEquals(List.of("FAIR_HAND_COUNT"), FairBench.rules(bench.pin("P63-24/01", "A-08")));
        assertEquals(List.of("FAIR_HAND_NOT_BESIDE"), FairBench.rules(bench.pin("P63-24/01", "A-01", "A-02", "A-04")));
        assertEquals(List.of("FAIR_HAND_NO_APPLICATION"), FairBench.rules(bench.pin("P63-24/99", "A-01")));
        assertEquals(List.of("ENTRY_MISSING"), FairBench.rules(bench.block()));
        long block = FairBench.kept(bench.block("A-01"));
        assertEquals(List.of("FAIR_HAND_BLOCKED"), FairBench.rules(bench.pin("P63-24/01", "A-01", "A-02", "A-03")));
        FairBench.kept(bench.end(block));
        FairBench.kept(bench.pin("P63-24/01", "A-01", "A-02", "A-03"));
        assertEquals(List.of("FAIR_HAND_PINNED"), FairBench.rules(bench.pin("P63-24/02", "A-03", "A-04", "A-05")));
        assertThrows(NotVisible.class, () -> bench.in(work -> work.the(HandActs.class).block(BAC_GIANG, bench.fair(), List.of("A-10"), "Tự khóa")));
        assertEquals(List.of("ENTRY_MISSING"), FairBench.rules(bench.in(work ->
                work.the(HandActs.class).block(Viewers.DEPT_OFFICER, bench.fair(), List.of("A-10"), " "))));
    }

    @Test
    void whoCameLateAndIsPinnedHasTheStallAlsoWhereNobodyElseWhoCameLateTakesPart() {
        bench.published(RunOrder.FIRST);
        bench.applies(RunBench.AFTER, RunBench.BAC_NINH, "05", 1, 1, 2000);
        FairBench.kept(bench.pin("P63-27/05", "A-10"));
        assertEquals("A-10", bench.stalls(bench.published(KEPT), "P63-27/05"));
    }

    @Test
    void theNumberOfAnApplicationMayEndWithASlash() {
        bench.on(FairBench.CLOSES).applies(RunBench.BAC_GIANG, "06/", 1, 1, 50);
        FairBench.kept(bench.on(RunBench.AFTER).pin("P63-24/06/", "A-10"));
        assertEquals("A-10", bench.stalls(bench.published(RunOrder.FIRST), "P63-24/06/"));
    }

    @Test
    void whoWithdrewAfterTheResultWasPublishedIsNotCounted() {
        bench.published(RunOrder.FIRST);
        bench.withdraws(first);
        bench.on(LocalDate.of(2024, 12, 31));
        FairCount count = bench.in(work -> work.the(FairFigures.class).of(Viewers.DEPT_OFFICER, 2024));
        assertEquals(List.of(2, 6), List.of(count.turns(), count.stalls()));
    }

    @Test
    void whoIsMovedByHandIsShownWhereHeWillStandAndCountedOnceAndWhoWithdrewIsNotRevived() {
        String before = bench.stalls(bench.published(RunOrder.FIRST), "P63-24/01");
        FairBench.kept(bench.pin("P63-24/01", "A-08", "A-09", "A-10"));
        assertEquals(List.of("A-08", "A-09", "A-10"), holds(Viewers.DEPT_OFFICER, "01"));
        assertEquals(List.of(before.split(" ")), holds(BAC_GIANG, "01"));
        assertEquals(List.of(before.split(" ")), shown(BAC_GIANG, first).orElseThrow().stalls());
        assertTrue(shown(BAC_NINH, first).isEmpty());
        FairBench.kept(bench.in(work -> work.the(FairQuotas.class).set(Viewers.DEPT_OFFICER, bench.fair(), new UnitId(RunBench.BAC_GIANG), 6)));
        bench.withdraws(first);
        assertEquals(List.of(), holds(Viewers.DEPT_OFFICER, "01"));
        assertEquals(List.of(), holds(BAC_GIANG, "01"));
        assertEquals(3, holds(BAC_GIANG, "02").size());
    }

    /** An application as a page shows it, which has read its fair before. */
    private Optional<StallList.StallRow> shown(Viewer viewer, long application) {
        Fair fair = bench.in(this::fair);
        return bench.in(work -> work.the(StallList.class).find(viewer, fair, application));
    }

    /** The stalls of an application as somebody sees them on the floor. */
    private List<String> holds(Viewer viewer, String document) {
        return bench.in(work -> work.the(FloorViews.class).holders(viewer, fair(work))).entrySet().stream()
                .filter(stall -> document.equals(stall.getValue().document())).map(Map.Entry::getKey).sorted().toList();
    }

    private Fair fair(Services.Work work) {
        return work.em().find(Fair.class, bench.fair());
    }

    @Test
    void aCombinedStallIsItsProvincesCountsAgainstItsQuotaAndIsNoTurn() {
        FairBench.kept(bench.bench().draw(bench.fair(), new NewRow("1", "C", 2, "NS", 1, NewStall.STANDARD_CM, NewStall.STANDARD_CM, NewRow.Corners.BOTH, true)));
        Entered wrong = bench.in(work -> work.the(HandActs.class).giveCombined(Viewers.DEPT_OFFICER, bench.fair(), new UnitId(RunBench.BAC_NINH), List.of("A-01"), "Gian chung"));
        assertEquals(List.of("FAIR_HAND_NOT_COMBINED"), FairBench.rules(wrong));
        Entered without = bench.in(work -> work.the(HandActs.class).giveCombined(Viewers.DEPT_OFFICER, bench.fair(), new UnitId("P63-77"), List.of("C-01"), "Gian chung"));
        assertEquals(List.of("FAIR_COMBINED_WITHOUT_QUOTA"), FairBench.rules(without));
        FairBench.kept(bench.in(work -> work.the(HandActs.class).giveCombined(Viewers.DEPT_OFFICER, bench.fair(), new UnitId(RunBench.BAC_NINH), List.of("C-01"), "Gian chung")));
        long run = bench.published(RunOrder.FIRST);
        assertTrue(bench.stalls(run, "P63-27/03").isEmpty() || bench.stalls(run, "P63-27/04").split(" ").length < 3);
        bench.in(work -> {
            Map<String, StallHolders.Holder> holders = work.the(StallHolders.class).of(work.em().find(Fair.class, bench.fair()));
            assertEquals(List.of("C-01"), holders.keySet().stream().filter(stall -> holders.get(stall).name() == null).toList());
            return null;
        });
        FairResult told = (FairResult) bench.bench().services().letters().get(1).data();
        assertEquals(List.of("C-01"), told.combined());
    }

    @Test
    void aProvinceIsExplainedItsOwnApplicationsAndOnlyWhenTheResultIsPublished() {
        assertEquals(Optional.empty(), explained(Viewers.DEPT_OFFICER, first));
        long run = bench.computed(RunOrder.FIRST);
        assertEquals(Optional.empty(), explained(BAC_GIANG, first));
        assertTrue(explained(Viewers.DEPT_OFFICER, first).isPresent());
        assertEquals(List.of(), bench.publish(run, null));
        assertTrue(explained(BAC_GIANG, first).isPresent());
        assertEquals(Optional.empty(), explained(BAC_NINH, first));
        List<StallExplanation> all = List.of(first, second, crowded).stream().map(one -> bench.why(one, Locale.ENGLISH)).toList();
        assertTrue(all.stream().noneMatch(one -> one.reasons().isEmpty() || one.result().isBlank()));
        assertEquals(Set.of(0, 3), all.stream().map(one -> one.stalls().size()).collect(Collectors.toSet()).stream().filter(size -> size == 0 || size == 3)
                .collect(Collectors.toSet()));
    }

    private Optional<StallExplanation> explained(Viewer viewer, long application) {
        return bench.in(work -> work.the(StallExplanations.class).explain(viewer, application, Locale.ROOT));
    }
}
