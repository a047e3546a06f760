package vn.khuyencong.fair.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.khuyencong.fair.allocation.Explanation.Change;
import vn.khuyencong.fair.allocation.Explanation.Reason;
import vn.khuyencong.fair.allocation.Explanation.What;
import vn.khuyencong.fair.allocation.Explanation.Why;

class CheckerAndExplainerTest {

    private final FairProblem problem = new FairProblem(new AllocationRules("test", 90, 3), IntStream.rangeClosed(1, 4)
            .mapToObj(place -> new FloorStall("S" + place, "H", "R", place, place < 4 ? "Z1" : "Z2", place == 1, false)).toList(),
            List.of(applicant("A", "P-01", 2, 80), applicant("B", "P-01", 1, 70), applicant("C", "P-01", 1, 60)), List.of(), "seed",
            List.of(), List.of(), List.of());

    @Test
    void aPlanThatWasTamperedWithIsFound() {
        Allocation good = solved(problem);
        assertTrue(new AllocationChecker().check(problem, good).isGood());
        List<Placement> moved = new ArrayList<>(good.places());
        Placement first = moved.remove(0);
        moved.add(new Placement(first.application(), List.of("S1", "S3")));
        assertFalse(check(with(good, moved, good.levels())).isEmpty(), "not beside each other");
        assertFalse(check(with(good, good.places().subList(1, 2), good.levels())).isEmpty(), "one is missing");
        AllocationChecker checker = new AllocationChecker();
        assertFalse(checker.check(problem.withQuotas(List.of(new Quota("P-01", 2))), good).isGood(), "another problem");
    }

    @Test
    void aPlanThatIsWorseThanItSaysOrThanCanBeIsFound() {
        Allocation good = solved(problem);
        List<AllocationLevel> better = good.levels().stream().map(level -> level.name() == LevelName.VALUE
                ? new AllocationLevel(level.name(), null, level.value() + 1, level.bound() + 1, true, 0) : level).toList();
        assertFalse(check(with(good, good.places(), better)).isEmpty(), "it is not worth that");
        List<Placement> clerk = List.of(new Placement("B", List.of("S1")), new Placement("A", List.of("S2", "S3")));
        List<Placement> poor = List.of(new Placement("C", List.of("S1")), new Placement("A", List.of("S2", "S3")));
        PlanValues values = new PlanValues(problem, poor);
        assertTrue(values.value() < new PlanValues(problem, clerk).value());
        List<AllocationLevel> claimed = good.levels().stream().map(level -> level.name() == LevelName.PROVINCES ? level
                : new AllocationLevel(level.name(), null, values.of(level.name()), values.of(level.name()), true, 0)).toList();
        assertFalse(check(with(good, poor, claimed)).isEmpty(), "more can be had");
    }

    @Test
    void whoGetsNoneIsToldWhichScoresStandThereAndWhatWouldHaveChangedIt() {
        Explanation explanation = new Explainer().explain(problem, solved(problem), "C");
        assertEquals(0, explanation.granted());
        assertTrue(explanation.reasons().contains(new Reason(Why.ZONE_FULL, "Z1", 3, List.of())), explanation.toString());
        assertTrue(explanation.reasons().contains(new Reason(Why.HIGHER_SCORES, "", -1, List.of("A", "B"))), explanation.toString());
        assertTrue(explanation.changes().contains(new Change(What.SCORE, "", 71, 1)), explanation.toString());
        assertTrue(explanation.changes().contains(new Change(What.ZONE_STALLS, "Z1", 1, 1)), explanation.toString());
        assertTrue(explanation.changes().contains(new Change(What.ZONE, "Z2", 100, 1)), explanation.toString());
    }

    @Test
    void aChangeOfScoreThatIsNamedIsTheLeastThatDoes() {
        Applicant last = problem.applicants().get(2);
        for (int score : new int[] {70, 71}) {
            FairProblem raised = problem.withApplicants(problem.applicants().stream().map(one -> one.equals(last) ? last.withScore(score) : one).toList());
            assertEquals(score == 71 ? 1 : 0, new Variant(raised, "C", new Watch(Progress.SILENT)).certain());
        }
    }

    @Test
    void aQuotaThatIsUsedUpIsNamedAndWhatOneMoreWouldGive() {
        FairProblem limited = problem.withQuotas(List.of(new Quota("P-01", 2)));
        Explanation explanation = new Explainer().explain(limited, solved(limited), "B");
        assertTrue(explanation.reasons().contains(new Reason(Why.QUOTA_USED, "P-01", 2, List.of())), explanation.toString());
        assertTrue(explanation.changes().contains(new Change(What.QUOTA, "P-01", 3, 1)), explanation.toString());
    }

    @Test
    void whoGetsAllThatItWantsIsToldSo() {
        Explanation explanation = new Explainer().explain(problem, solved(problem), "A");
        assertEquals(List.of(Why.ALL_AS_WANTED), explanation.reasons().stream().map(Reason::why).toList());
        assertEquals(List.of(), explanation.changes());
        assertThrows(IllegalArgumentException.class, () -> new Explainer().explain(problem, solved(problem), "X"));
    }

    @Test
    void everyApplicantOfSmallFairsGetsAReason() {
        for (int seed = 1; seed <= 40; seed++) {
            FairProblem small = new SmallFairs(seed).next();
            if (new Allocator().solve(small, Progress.SILENT) instanceof Allocation allocation) {
                for (Applicant applicant : small.applicants()) {
                    Explanation explanation = new Explainer().explain(small, allocation, applicant.application());
                    assertFalse(explanation.reasons().isEmpty(), "fair " + seed + " " + explanation + " " + small);
                }
            }
        }
    }

    private List<String> check(Allocation allocation) {
        return new AllocationChecker().check(problem, allocation).findings();
    }

    private static Allocation with(Allocation allocation, List<Placement> places, List<AllocationLevel> levels) {
        return new Allocation(places, levels, allocation.provinces(), allocation.problemDigest(), allocation.ruleVersion(), allocation.seed());
    }

    private static Allocation solved(FairProblem problem) {
        return assertInstanceOf(Allocation.class, new Allocator().solve(problem, Progress.SILENT));
    }

    private static Applicant applicant(String application, String province, int wanted, int score) {
        return new Applicant(application, "E" + application, "Cơ sở " + application, province, wanted, wanted, score, 1,
                List.of(new ZoneChoice("Z1", ZoneChoice.MAIN)), List.of(), Set.of());
    }
}
