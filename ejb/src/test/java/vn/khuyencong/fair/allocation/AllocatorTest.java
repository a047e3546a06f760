package vn.khuyencong.fair.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllocatorTest {

    private static final int FAIRS = Integer.getInteger("khuyencong.fairs.properties", 60);

    private final Allocator allocator = new Allocator();

    @Test
    void aRegionalFairIsProvenAtEveryLevelAndKeepsEveryRule() {
        FairProblem problem = SampleFairs.regional();
        Allocation allocation = solved(problem);
        assertTrue(allocation.isProven());
        assertEquals(List.of(), new AllocationChecker().check(problem, allocation).findings());
        assertEquals(40, allocation.provinces().size());
        assertEquals(List.of(LevelName.PROVINCES, LevelName.VALUE, LevelName.MOVES, LevelName.WISHES, LevelName.LOTS),
                allocation.levels().stream().map(AllocationLevel::name).distinct().toList());
    }

    @Test
    void theSameProblemInAnotherOrderGivesTheSameMap() {
        FairProblem problem = SampleFairs.regional();
        FairProblem shuffled = SmallFairs.shuffled(problem, 3);
        assertEquals(problem.digest(), shuffled.digest());
        assertEquals(solved(problem).mapDigest(), solved(shuffled).mapDigest());
        for (int seed = 1; seed <= FAIRS; seed++) {
            FairProblem small = new SmallFairs(seed).next();
            if (allocator.solve(small, Progress.SILENT) instanceof Allocation allocation) {
                assertEquals(allocation.places(), solved(SmallFairs.shuffled(small, seed)).places(), "fair " + seed);
            }
        }
    }

    @Test
    void moreScoreNeverServesLess() {
        Random random = new Random(1);
        for (int seed = 1; seed <= FAIRS; seed++) {
            FairProblem problem = new SmallFairs(seed).next();
            if (allocator.solve(problem, Progress.SILENT) instanceof Allocation allocation) {
                Applicant applicant = problem.applicants().get(random.nextInt(problem.applicants().size()));
                Applicant better = applicant.withScore(applicant.score() + 1 + random.nextInt(40));
                FairProblem raised = problem.withApplicants(problem.applicants().stream().map(one -> one.equals(applicant) ? better : one).toList());
                long before = new PlanValues(problem, allocation.places()).served(applicant.application());
                long after = new PlanValues(raised, solved(raised).places()).served(applicant.application());
                assertTrue(after >= before, "fair " + seed + ": " + before + " became " + after);
            }
        }
    }

    @Test
    void everyPlanOfASmallFairKeepsEveryRuleAndItsBoundsHoldInTheCheckersOwnModel() {
        for (int seed = 1; seed <= FAIRS; seed++) {
            FairProblem problem = new SmallFairs(seed).next();
            if (allocator.solve(problem, Progress.SILENT) instanceof Allocation allocation) {
                CheckReport report = new AllocationChecker().check(problem, allocation);
                assertEquals(List.of(), report.findings(), "fair " + seed);
                assertTrue(report.bounds().stream().noneMatch(bound -> bound.certainty() == CheckReport.Certainty.BELIEVED), "fair " + seed);
            }
        }
    }

    @Test
    void aPinIsKeptAndAsFewAsCanBeAreMovedForIt() {
        FairProblem problem = SampleFairs.regional();
        Allocation first = solved(problem);
        Placement one = first.places().get(0);
        Placement other = first.places().stream().filter(place -> place.stalls().size() == one.stalls().size() && !place.equals(one)
                && zone(problem, place).equals(zone(problem, one))).findFirst().orElseThrow();
        FairProblem again = problem.withBefore(first.places()).withPins(List.of(new Placement(one.application(), other.stalls())));
        Allocation second = solved(again);
        assertEquals(other.stalls(), second.placeOf(one.application()).orElseThrow().stalls());
        assertEquals(2, second.level(LevelName.MOVES).orElseThrow().value());
        assertTrue(second.isProven());
        assertEquals(List.of(), new AllocationChecker().check(again, second).findings());
    }

    @Test
    void nothingMovesIfNothingChanges() {
        FairProblem problem = SampleFairs.regional();
        Allocation first = solved(problem);
        Allocation second = solved(problem.withBefore(first.places()));
        assertEquals(first.places(), second.places());
        assertEquals(0, second.level(LevelName.MOVES).orElseThrow().value());
    }

    @Test
    void anotherSeedMayGiveAnotherMapButNoOtherValue() {
        FairProblem problem = SampleFairs.regional();
        FairProblem other = new FairProblem(problem.rules(), problem.stalls(), problem.applicants(), problem.quotas(), "another", List.of(), List.of(), List.of());
        assertNotEquals(problem.digest(), other.digest());
        assertEquals(solved(problem).level(LevelName.VALUE).orElseThrow().value(), solved(other).level(LevelName.VALUE).orElseThrow().value());
    }

    @Test
    void theClerksMethodServesTheWorstProvinceWorse() {
        FairProblem problem = SampleFairs.regional();
        FairProblem scarce = problem.withStalls(problem.stalls().stream().filter(stall -> stall.place() <= 15).toList());
        Allocation allocation = solved(scarce);
        Map<String, Integer> attainable = new TreeMap<>();
        allocation.provinces().forEach(share -> attainable.put(share.province(), share.attainable()));
        List<Placement> clerk = new ClerksMethod().allocate(scarce);
        assertEquals(List.of(), RuleCheck.findings(scarce, clerk));
        Share worst = new PlanValues(scarce, allocation.places()).worst(attainable).orElseThrow();
        assertTrue(worst.compareTo(new PlanValues(scarce, clerk).worst(attainable).orElseThrow()) > 0, worst.toString());
    }

    @Test
    void blocksThatTheZonesAllowButTheRowsDoNotAreDecidedWithTheFloorInIt() {
        List<FloorStall> stalls = IntStream.of(1, 2, 3, 5, 6, 7).mapToObj(place -> new FloorStall("S" + place, "H", "R", place, "Z", false, false)).toList();
        FairProblem problem = new FairProblem(new AllocationRules("test", 90, 4), stalls, List.of(applicant("A", "P-01", 2, 2, 90),
                applicant("B", "P-01", 2, 2, 10), applicant("C", "P-02", 2, 2, 50), applicant("D", "P-02", 4, 4, 50)), List.of(), "seed",
                List.of(), List.of(), List.of());
        Allocation allocation = solved(problem);
        assertTrue(allocation.isProven());
        assertEquals(List.of("A", "C"), allocation.places().stream().map(Placement::application).toList());
        assertEquals(List.of(4, 2), allocation.provinces().stream().map(ProvinceShare::attainable).toList());
        assertEquals(4, allocation.provinces().get(1).unattainable().stream().mapToInt(ProvinceShare.Shortfall::stalls).sum());
        assertEquals(List.of(), new AllocationChecker().check(problem, allocation).findings());
    }

    @Test
    void pinsThatCannotBeKeptAreAnsweredWithTheLeastThatConflicts() {
        List<FloorStall> stalls = IntStream.rangeClosed(1, 6).mapToObj(place -> new FloorStall("S" + place, "H", "R", place, "Z", false, place == 6)).toList();
        List<Applicant> applicants = List.of(applicant("A", "P-01", 2, 2, 90), applicant("B", "P-01", 2, 1, 10), applicant("C", "P-02", 2, 1, 50));
        FairProblem problem = new FairProblem(new AllocationRules("test", 90, 3), stalls, applicants, List.of(new Quota("P-01", 3)), "seed",
                List.of(new Placement("A", List.of("S1", "S2")), new Placement("B", List.of("S2", "S3")), new Placement("C", List.of("S6"))), List.of(), List.of());
        Infeasible infeasible = assertInstanceOf(Infeasible.class, allocator.solve(problem, Progress.SILENT));
        Map<HardRule, List<String>> conflicts = new TreeMap<>();
        infeasible.conflicts().forEach(conflict -> conflicts.put(conflict.rule(), conflict.pins().stream().map(Placement::application).toList()));
        assertEquals(Map.of(HardRule.BLOCKED, List.of("C"), HardRule.ONE_TO_ONE, List.of("A", "B"), HardRule.QUOTA, List.of("A", "B")), conflicts);
        Infeasible.Conflict quota = infeasible.conflicts().stream().filter(one -> one.rule() == HardRule.QUOTA).findFirst().orElseThrow();
        assertEquals(List.of("P-01", 3, 4), List.of(quota.subject(), quota.allowed(), quota.asked()));
    }

    @Test
    void eachPinOfAConflictIsNeededForIt() {
        for (int seed = 1; seed <= 1_000; seed++) {
            FairProblem problem = new SmallFairs(seed).next();
            for (Infeasible.Conflict conflict : new PinRules(problem).conflicts()) {
                for (Placement pin : conflict.pins()) {
                    List<Placement> fewer = new ArrayList<>(conflict.pins());
                    fewer.remove(pin);
                    assertTrue(new PinRules(problem.withPins(fewer)).conflicts().stream().noneMatch(one -> one.rule() == conflict.rule()
                            && one.subject().equals(conflict.subject()) && one.pins().size() == conflict.pins().size()), "fair " + seed);
                }
            }
        }
    }

    @Test
    void aSolvingThatIsCalledOffEndsWithinASecond() {
        List<LevelName> begun = new ArrayList<>();
        Outcome outcome = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            long[] stop = {Long.MAX_VALUE};
            Outcome ended = allocator.solve(SampleFairs.national(), new Progress() {
                @Override
                public void begun(LevelName level) {
                    begun.add(level);
                    if (level == LevelName.VALUE) {
                        stop[0] = System.nanoTime();
                    }
                }

                @Override
                public boolean goesOn() {
                    return stop[0] == Long.MAX_VALUE;
                }
            });
            assertTrue(System.nanoTime() - stop[0] < Duration.ofSeconds(5).toNanos());
            return ended;
        });
        assertInstanceOf(Outcome.Cancelled.class, outcome);
        assertEquals(List.of(LevelName.PROVINCES, LevelName.VALUE), begun);
    }

    @Test
    void aFairWithoutApplicantsOrStallsIsEmptyAndProven() {
        FairProblem problem = new FairProblem(new AllocationRules("test", 90, 3), List.of(), List.of(applicant("A", "P-01", 2, 1, 9)), List.of(), "seed",
                List.of(), List.of(), List.of());
        assertEquals(List.of(), solved(problem).places());
        assertEquals(List.of(), solved(problem.withApplicants(List.of())).provinces());
        assertTrue(solved(problem).isProven());
    }

    @Test
    void wrongInputIsRefused() {
        Applicant applicant = applicant("A", "P-01", 2, 1, 9);
        assertThrows(IllegalArgumentException.class, () -> applicant("A", "P-01", 1, 2, 9));
        assertThrows(IllegalArgumentException.class, () -> applicant("A", "P-01", 2, 1, -1));
        FairProblem problem = new FairProblem(new AllocationRules("test", 90, 3), List.of(), List.of(applicant), List.of(), "seed", List.of(), List.of(), List.of());
        assertThrows(IllegalArgumentException.class, () -> problem.withApplicants(List.of(applicant, applicant)));
        assertThrows(IllegalArgumentException.class, () -> problem.withPins(List.of(new Placement("B", List.of("S1")))));
        assertThrows(IllegalArgumentException.class, () -> new AllocationRules("test", 101, 3));
        assertThrows(IllegalArgumentException.class, () -> TieSeed.of(new byte[8]));
    }

    @Test
    void aSeedIsCommittedToAndRevealed() {
        byte[] random = new byte[32];
        new Random(7).nextBytes(random);
        String seed = TieSeed.of(random);
        assertTrue(TieSeed.isRevealed(seed, TieSeed.commitment(seed)));
        assertTrue(!TieSeed.isRevealed(seed + "0", TieSeed.commitment(seed)));
        assertTrue(IntStream.range(0, 1_000).map(i -> TieSeed.lot(seed, "A" + i)).allMatch(lot -> lot >= 1 && lot <= 1_000));
    }

    private Allocation solved(FairProblem problem) {
        return assertInstanceOf(Allocation.class, allocator.solve(problem, Progress.SILENT));
    }

    private static String zone(FairProblem problem, Placement place) {
        return problem.stalls().stream().filter(stall -> place.stalls().contains(stall.number())).findFirst().orElseThrow().zone();
    }

    private static Applicant applicant(String application, String province, int wanted, int least, int score) {
        return new Applicant(application, "E" + application, "Cơ sở " + application, province, wanted, least, score, 1,
                List.of(new ZoneChoice("Z", ZoneChoice.MAIN)), List.of(), java.util.Set.of());
    }
}
