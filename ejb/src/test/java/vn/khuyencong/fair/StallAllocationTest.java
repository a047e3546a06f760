package vn.khuyencong.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.establishment.Merging;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.fair.allocation.Applicant;
import vn.khuyencong.fair.allocation.FairProblem;
import vn.khuyencong.fair.allocation.LevelName;
import vn.khuyencong.fair.allocation.Quota;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class StallAllocationTest {

    private static final RunOrder AGAIN = new RunOrder(false, false, "Đơn mới rút");

    private RunBench bench;

    @BeforeEach
    void start(TestInfo test) {
        bench = new RunBench("runs-" + test.getDisplayName());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theProblemIsWhatTheFairSaysOnTheDay() {
        bench.applies(RunBench.BAC_GIANG, "01", 2, 1, 300, "NS", "TC");
        bench.applies("P63-25", "02", 1, 1, 900);
        FairBench.kept(bench.block("A-10"));
        FairProblem problem = bench.run(bench.on(RunBench.AFTER).computed(RunOrder.FIRST)).problem();
        assertEquals(10, problem.stalls().size());
        assertTrue(problem.stalls().stream().filter(stall -> stall.number().equals("A-10")).allMatch(stall -> stall.blocked()));
        assertEquals(List.of(new Quota(RunBench.BAC_GIANG, 6), new Quota("P63-25", 0), new Quota(RunBench.BAC_NINH, 6)), problem.quotas());
        assertEquals(List.of("P63-24/01", "P63-25/02"), problem.applicants().stream().map(one -> one.application()).toList());
        assertEquals(List.of(100, 85), problem.applicants().get(0).zones().stream().map(zone -> zone.percent()).toList());
        assertEquals(3, problem.rules().maximumPerEstablishment());
    }

    @Test
    void aComputationIsKeptWithItsInputItsResultAndTheirDigestsAndComesOutTheSameAgain() {
        bench.applies(RunBench.BAC_GIANG, "01", 2, 1, 300);
        bench.applies(RunBench.BAC_NINH, "02", 1, 1, 500);
        long id = bench.on(RunBench.AFTER).computed(RunOrder.FIRST);
        FairRun run = bench.run(id);
        assertEquals(RunState.DONE, run.state());
        assertEquals(Digest.sha256(run.input()), run.inputDigest());
        assertEquals(run.problem().digest(), run.inputDigest());
        assertEquals(Digest.sha256(run.result()), run.resultDigest());
        assertTrue(run.proven());
        assertEquals(List.of(), run.found().orElseThrow().findings());
        assertTrue(run.found().orElseThrow().levels().stream().anyMatch(level -> level.name() == LevelName.VALUE && level.gap() == 0));
        assertEquals(Replayed.SAME, bench.in(work -> work.the(StallAllocation.class).replay(Viewers.DEPT_LEADER, id)));
        assertEquals(List.of("OK"), bench.audited(AuditAct.FAIR_RUN_BEGUN));
        assertEquals(List.of("DONE"), bench.audited(AuditAct.FAIR_RUN_ENDED));
    }

    @Test
    void nothingIsComputedBeforeTheLastDayIsOverSinceTheSeedMustNotBeUsedThen() {
        assertEquals(List.of("FAIR_RUN_TOO_EARLY"), FairBench.rules(bench.on(FairBench.CLOSES).started(RunOrder.FIRST)));
        long planned = bench.bench().planned("HC-2");
        assertEquals(List.of("FAIR_RUN_NOT_NOW"), FairBench.rules(bench.on(RunBench.AFTER).in(work ->
                work.the(StallAllocation.class).start(Viewers.DEPT_OFFICER, planned, RunOrder.FIRST))));
    }

    @Test
    void whoDoesNotPrepareTheFairNeitherBeginsNorCancelsNorSeesComputations() {
        bench.on(RunBench.AFTER);
        assertThrows(NotVisible.class, () -> bench.in(work -> work.the(StallAllocation.class).start(Viewers.officer(RunBench.BAC_GIANG), bench.fair(), RunOrder.FIRST)));
        long run = bench.computed(RunOrder.FIRST);
        assertThrows(NotVisible.class, () -> bench.in(work -> {
            work.the(StallAllocation.class).cancel(Viewers.DEPT_LEADER, run);
            return null;
        }));
        assertThrows(NotVisible.class, () -> bench.in(work -> work.the(StallAllocation.class).replay(Viewers.officer(RunBench.BAC_GIANG), run)));
        bench.in(work -> {
            Fair fair = work.em().find(Fair.class, bench.fair());
            assertEquals(List.of(), work.the(RunReading.class).lines(Viewers.officer(RunBench.BAC_GIANG), fair));
            assertEquals(List.of(run), work.the(RunReading.class).lines(Viewers.DEPT_OFFICER, fair).stream().map(RunReading.RunLine::id).toList());
            return null;
        });
    }

    @Test
    void oneGoesOnAtATimeAndOneThatDiedWithItsServerMakesWayForTheNext() {
        long first = begun();
        assertEquals(List.of("FAIR_RUN_GOES_ON"), FairBench.rules(bench.started(RunOrder.FIRST)));
        bench.bench().services().at(Services.NOW.plus(Duration.ofMinutes(3)));
        long second = begun();
        assertEquals(RunState.FAILED, bench.run(first).state());
        assertEquals(RunState.RUNNING, bench.run(second).state());
        bench.in(work -> {
            work.the(FairRuns.class).stopped(first, RunState.CANCELLED);
            return null;
        });
        assertEquals(RunState.FAILED, bench.run(first).state());
        bench.bench().services().at(Services.NOW.plus(Duration.ofMinutes(6)));
        bench.in(work -> {
            work.the(FairRuns.class).endDead();
            return null;
        });
        assertEquals(RunState.FAILED, bench.run(second).state());
    }

    @Test
    void whoIsAskedToEndIsToldSoAndLeavesNoResult() {
        long run = begun();
        assertTrue(goesOn(run));
        bench.in(work -> {
            work.the(StallAllocation.class).cancel(Viewers.DEPT_OFFICER, run);
            return null;
        });
        assertFalse(goesOn(run));
        bench.in(work -> {
            work.the(StallSolving.class).go(run);
            return null;
        });
        assertEquals(RunState.CANCELLED, bench.run(run).state());
        assertNull(bench.run(run).result());
        assertEquals(List.of("OK"), bench.audited(AuditAct.FAIR_RUN_CANCELLED));
    }

    @Test
    void theOneThatIsNamedIsAskedToEndAndNoOtherAndWhatIsRefusedIsAudited() {
        long ended = bench.on(RunBench.AFTER).computed(RunOrder.FIRST);
        long next = FairBench.kept(bench.in(work -> work.the(FairRuns.class).begin(Viewers.DEPT_OFFICER, bench.fair(), AGAIN)));
        Entered late = bench.in(work -> work.the(StallAllocation.class).cancel(Viewers.DEPT_OFFICER, ended));
        assertEquals(List.of("FAIR_RUN_HAS_ENDED"), FairBench.rules(late));
        assertTrue(goesOn(next));
        assertEquals(List.of("FAIR_RUN_HAS_ENDED"), bench.audited(AuditAct.FAIR_RUN_CANCELLED));
        bench.started(AGAIN);
        assertEquals(List.of("OK", "OK", "FAIR_RUN_GOES_ON"), bench.audited(AuditAct.FAIR_RUN_BEGUN));
    }

    @Test
    void planningAgainNeedsAReasonAndMovesAsFewAsItCan() {
        bench.applies(RunBench.BAC_GIANG, "01", 2, 2, 300);
        bench.applies(RunBench.BAC_NINH, "02", 2, 2, 500);
        long first = bench.on(RunBench.AFTER).computed(RunOrder.FIRST);
        assertEquals(List.of("ENTRY_MISSING"), FairBench.rules(bench.started(RunOrder.FIRST)));
        FairBench.kept(bench.block("A-10"));
        long second = bench.computed(AGAIN);
        assertNotEquals(bench.run(first).inputDigest(), bench.run(second).inputDigest());
        assertEquals(first, bench.run(second).replans().id());
        String before = bench.stalls(first, "P63-24/01");
        assertEquals(before.contains("A-10") ? "" : before, before.contains("A-10") ? "" : bench.stalls(second, "P63-24/01"));
    }

    @Test
    void pinsThatContradictTheQuotaAreAnsweredInWords() {
        for (int i = 1; i <= 3; i++) {
            bench.applies(RunBench.BAC_GIANG, "0" + i, 3, 3, 300);
            FairBench.kept(bench.pin("P63-24/0" + i, "A-0" + (3 * i - 2), "A-0" + (3 * i - 1), "A-0" + 3 * i));
        }
        long id = bench.on(RunBench.AFTER).computed(RunOrder.FIRST);
        assertEquals(RunState.INFEASIBLE, bench.run(id).state());
        List<String> said = bench.in(work -> work.the(StallExplanations.class).conflicts(work.em().find(FairRun.class, id), Locale.ROOT));
        assertTrue(said.get(0).contains("hạn mức của") && said.get(0).contains("Cơ sở 01"), () -> said.toString());
        assertEquals(List.of("FAIR_RUN_WITHOUT_PLAN"), bench.publish(id, null));
    }

    @Test
    void whatWasMergedAfterItAppliedIsOneEstablishmentWithOneMaximum() {
        long one = bench.applies(RunBench.BAC_GIANG, "01", 3, 1, 300);
        long other = bench.applies(RunBench.BAC_GIANG, "02", 3, 1, 200);
        bench.in(work -> work.the(Merging.class).merge(Viewers.DEPT_OFFICER, work.em().find(FairApplication.class, one).establishmentId(),
                work.em().find(FairApplication.class, other).establishmentId(), "Cùng mã số thuế"));
        FairRun run = bench.run(bench.on(RunBench.AFTER).computed(RunOrder.FIRST));
        assertEquals(1, run.problem().applicants().stream().map(Applicant::establishment).distinct().count());
        assertEquals(3, run.found().orElseThrow().places().stream().mapToInt(place -> place.stalls().size()).sum());
    }

    @Test
    void alsoTheCheckSaysThatItGoesOnAndCanBeCalledOff() {
        bench.applies(RunBench.BAC_GIANG, "01", 3, 1, 300);
        FairProblem problem = bench.run(begun()).problem();
        List<Boolean> told = new ArrayList<>();
        StallSolver.Solved solved = new StallSolver().solve(problem, new RunWatch(progress -> {
            told.add(progress.checking());
            return !progress.checking();
        }, () -> Services.NOW));
        assertEquals(RunState.CANCELLED, solved.state());
        assertTrue(told.contains(true));
    }

    @Test
    void aComputationThatFindsNoPlanWithinItsLimitsIsUndecidedAndCanBeBegunAgain() {
        long run = begun();
        bench.in(work -> {
            work.the(FairRuns.class).stopped(run, RunState.UNDECIDED);
            return null;
        });
        assertEquals(RunState.UNDECIDED, bench.run(run).state());
        assertEquals(List.of("FAIR_RUN_WITHOUT_PLAN"), bench.publish(run, null));
        assertEquals(RunState.DONE, bench.run(bench.computed(RunOrder.FIRST)).state());
    }

    private long begun() {
        return FairBench.kept(bench.on(RunBench.AFTER).in(work -> work.the(FairRuns.class).begin(Viewers.DEPT_OFFICER, bench.fair(), RunOrder.FIRST)));
    }

    private boolean goesOn(long run) {
        return bench.in(work -> work.the(FairRuns.class).goesOn(run, RunProgress.NONE));
    }
}
