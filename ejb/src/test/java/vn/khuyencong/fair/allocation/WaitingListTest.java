package vn.khuyencong.fair.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingListTest {

    private static final int FAIRS = Integer.getInteger("khuyencong.fairs.properties", 60);

    /** Three stalls; two in time of one province want two each. */
    private final FairProblem problem = new FairProblem(new AllocationRules("test", 90, 3), IntStream.rangeClosed(1, 3)
            .mapToObj(place -> new FloorStall("S" + place, "H", "R", place, "Z", false, false)).toList(),
            List.of(applicant("A", "P-01", 2, 2, 80, 1), applicant("B", "P-01", 2, 1, 70, 2)), List.of(), "seed", List.of(), List.of(), List.of());

    @Test
    void aLateApplicationOfAnotherProvinceDoesNotBeatOneInTimeThroughFairness() {
        FairProblem late = with(problem, applicant("C", "P-02", 1, 1, 900, 3).asLate());
        assertEquals(List.of("A", "B"), solved(late).places().stream().map(Placement::application).toList());
        FairProblem inTime = with(problem, applicant("C", "P-02", 1, 1, 900, 3));
        assertTrue(solved(inTime).placeOf("C").isPresent());
    }

    @Test
    void aLateApplicationNeverChangesWhatOneInTimeIsServed() {
        Random random = new Random(2);
        for (int seed = 1; seed <= FAIRS; seed++) {
            FairProblem all = new SmallFairs(seed).next();
            Set<String> late = new TreeSet<>(List.of("A" + (1 + random.nextInt(5)), "A" + (1 + random.nextInt(5))));
            FairProblem marked = marked(all, late);
            List<Applicant> others = all.applicants().stream().filter(one -> !late.contains(one.application()) || isPinned(all, one)).toList();
            Outcome outcome = new Allocator().solve(marked, Progress.SILENT);
            if (outcome instanceof Allocation allocation) {
                Allocation without = solved(all.withApplicants(others));
                assertEquals(without.places(), allocation.places().stream().filter(place -> others.stream()
                        .anyMatch(one -> one.application().equals(place.application()))).toList(), "fair " + seed);
                assertEquals(List.of(), new AllocationChecker().check(marked, allocation).findings(), "fair " + seed);
            }
        }
    }

    @Test
    void theLateOnesAreServedByScoreThenAsTheyCameWhateverTheirNumbers() {
        FairProblem free = problem.withApplicants(List.of(applicant("X", "P-01", 2, 2, 10, 1).asLate(), applicant("B", "P-02", 2, 2, 10, 2).asLate(),
                applicant("Y", "P-03", 1, 1, 11, 3).asLate()));
        assertEquals(List.of("X", "Y"), solved(free).places().stream().map(Placement::application).toList());
        for (String seed : List.of("one", "two", "three")) {
            FairProblem other = new FairProblem(free.rules(), free.stalls(), free.applicants(), List.of(), seed, List.of(), List.of(), List.of());
            assertEquals(solved(free).places(), solved(other).places());
        }
    }

    @Test
    void aLateOneKeepsToQuotaMaximumAndWhomToKeepApartFrom() {
        List<Applicant> one = List.of(applicant("A", "P-01", 1, 1, 50, 1), competitor("B", "P-02", 3, 2).asLate());
        FairProblem apart = problem.withApplicants(one);
        assertEquals(1, solved(apart).placeOf("B").orElseThrow().stalls().size(), "a stall must stay free between them");
        assertEquals(List.of(), solved(apart.withQuotas(List.of(new Quota("P-02", 0)))).placeOf("B").stream().toList());
    }

    @Test
    void thatALateOneCouldHaveHadMoreIsFound() {
        FairProblem late = problem.withApplicants(List.of(applicant("A", "P-01", 1, 1, 50, 1), applicant("B", "P-02", 2, 1, 90, 2).asLate()));
        Allocation good = solved(late);
        assertEquals(2, good.placeOf("B").orElseThrow().stalls().size());
        assertEquals(List.of(), new AllocationChecker().check(late, good).findings());
        List<Placement> poor = new ArrayList<>(good.places());
        Placement cut = good.placeOf("B").orElseThrow();
        poor.remove(cut);
        poor.add(new Placement("B", cut.stalls().subList(0, 1)));
        Allocation worse = new Allocation(poor, good.levels(), good.provinces(), good.problemDigest(), good.ruleVersion(), good.seed());
        assertFalse(new AllocationChecker().check(late, worse).isGood());
    }

    @Test
    void whoCameLateIsToldSoAndWhoCameInTimeHearsNothingOfThoseWhoCameLate() {
        FairProblem late = with(problem, applicant("C", "P-02", 1, 1, 900, 3).asLate());
        Explanation why = new Explainer().explain(late, solved(late), "C");
        assertEquals(List.of(Explanation.Why.ZONE_FULL, Explanation.Why.CAME_LATE), why.reasons().stream().map(Explanation.Reason::why).toList());
        assertTrue(why.complete());
        assertEquals(new Explainer().explain(problem, solved(problem), "B"), new Explainer().explain(late, solved(late), "B"));
    }

    @Test
    void aProblemWithoutLateOnesIsWrittenAsBefore() {
        assertFalse(problem.text().contains("late"));
        assertTrue(with(problem, applicant("C", "P-02", 1, 1, 900, 3).asLate()).text().contains("\"late\":true"));
    }

    private static boolean isPinned(FairProblem problem, Applicant applicant) {
        return problem.pins().stream().anyMatch(pin -> pin.application().equals(applicant.application()));
    }

    private static FairProblem marked(FairProblem problem, Set<String> late) {
        return problem.withApplicants(problem.applicants().stream().map(one -> late.contains(one.application()) ? one.asLate() : one).toList());
    }

    private static FairProblem with(FairProblem problem, Applicant applicant) {
        List<Applicant> applicants = new ArrayList<>(problem.applicants());
        applicants.add(applicant);
        return problem.withApplicants(applicants);
    }

    private static Allocation solved(FairProblem problem) {
        return assertInstanceOf(Allocation.class, new Allocator().solve(problem, Progress.SILENT));
    }

    private static Applicant applicant(String application, String province, int wanted, int least, int score, int order) {
        return new Applicant(application, "E" + application, "Cơ sở " + application, province, wanted, least, score, order,
                List.of(new ZoneChoice("Z", ZoneChoice.MAIN)), List.of(), Set.of());
    }

    private static Applicant competitor(String application, String province, int wanted, int order) {
        return new Applicant(application, "E" + application, "Cơ sở " + application, province, wanted, 1, 10, order,
                List.of(new ZoneChoice("Z", ZoneChoice.MAIN)), List.of(), Set.of("EA"));
    }
}
