package vn.khuyencong.fair.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens where a search ends at its limit, or is called off. */
class LimitsTest {

    @Test
    void aSearchThatMayNotSearchEndsNotProvenWithItsBoundsAndNotBroken() {
        FairProblem problem = SampleFairs.regional();
        FairProblem scarce = problem.withStalls(problem.stalls().stream().filter(stall -> stall.place() <= 15).toList());
        Outcome outcome = new Allocator(0).solve(scarce, Progress.SILENT);
        Allocation allocation = assertInstanceOf(Allocation.class, outcome);
        assertFalse(allocation.isProven());
        assertTrue(allocation.levels().stream().allMatch(level -> Math.abs(level.bound()) < 1_000_000_000_000L), () -> allocation.levels().toString());
        assertEquals(List.of(), new AllocationChecker().check(scarce, allocation).findings());
    }

    @Test
    void whereNoPlanIsFoundTheKnownOneStaysWithTheBoundOfTheRelaxation() {
        long[] known = new long[40];
        Program program = puzzle(known);
        Sum sum = sum();
        IntegerSolver none = new IntegerSolver(new Watch(Progress.SILENT), 0);
        assertThrows(NoAnswer.class, () -> none.most(program, sum));
        IntegerSolver.Solution stays = none.good(program, sum, 0, known);
        assertArrayEquals(known, stays.values());
        assertEquals(sum.of(known), stays.value());
        assertTrue(stays.bound() > stays.value());
        assertFalse(stays.isProven());
        assertThrows(NoAnswer.class, () -> none.good(program, sum, 0, new long[40]), "that is no plan");
    }

    @Test
    void withoutPricesABoundIsStillProven() {
        Program program = knapsack();
        Sum sum = sum();
        IntegerSolver withoutPrices = new IntegerSolver(new Watch(Progress.SILENT)) {
            @Override
            double[] prices(Program of, Sum by) {
                return null;
            }
        };
        long best = withoutPrices.most(program, sum).value();
        Prices prices = Prices.of(program, sum, 100, withoutPrices);
        assertTrue(prices.bound() >= best);
        prices.keepAtLeast(best);
        assertEquals(best, withoutPrices.most(program, sum).value());
    }

    @Test
    void aCheckSaysThatItGoesOnAndCanBeCalledOff() {
        FairProblem problem = SampleFairs.regional();
        Allocation allocation = (Allocation) new Allocator().solve(problem, Progress.SILENT);
        int[] asked = new int[1];
        Optional<CheckReport> report = new AllocationChecker().check(problem, allocation, new Progress() {
            @Override
            public boolean goesOn() {
                asked[0]++;
                return true;
            }
        });
        assertTrue(report.orElseThrow().isGood());
        assertTrue(asked[0] > 0);
        assertEquals(Optional.empty(), new AllocationChecker().check(problem, allocation, Progress.ENDED));
    }

    @Test
    void timeThatIsLimitedEnds() {
        assertTrue(Progress.within(Duration.ofHours(1)).goesOn());
        assertFalse(Progress.within(Duration.ZERO).goesOn());
    }

    @Test
    void anExplanationThatIsCalledOffHasItsReasonsAndSaysThatItIsNotComplete() {
        FairProblem problem = SampleFairs.regional();
        FairProblem scarce = problem.withStalls(problem.stalls().stream().filter(stall -> stall.place() <= 10).toList());
        Allocation allocation = (Allocation) new Allocator().solve(scarce, Progress.SILENT);
        String without = scarce.applicants().stream().map(Applicant::application).filter(one -> allocation.placeOf(one).isEmpty()).findFirst().orElseThrow();
        Explanation why = new Explainer().explain(scarce, allocation, without, Progress.ENDED);
        assertFalse(why.complete());
        assertFalse(why.reasons().isEmpty());
    }

    /** Its relaxation is not whole, so it takes a search. */
    private static Program knapsack() {
        Program program = new Program();
        for (int i = 0; i < 40; i++) {
            program.variable(0, 1);
        }
        for (int row = 0; row < 12; row++) {
            Program.Row limit = program.row(0, 97 + row);
            for (int i = 0; i < 40; i++) {
                limit.add(i, 7 + (i * (row + 3)) % 23);
            }
        }
        return program;
    }

    /** Sums that must come out exactly, as those of the known plan do: a plan is not found by the way. */
    private static Program puzzle(long[] known) {
        Random random = new Random(5);
        Program program = new Program();
        for (int i = 0; i < known.length; i++) {
            program.variable(0, 1);
            known[i] = random.nextInt(2);
        }
        for (int row = 0; row < 4; row++) {
            long[] factors = random.longs(known.length, 0, 100).toArray();
            long total = IntStream.range(0, known.length).mapToLong(i -> factors[i] * known[i]).sum();
            Program.Row exact = program.row(total, total);
            IntStream.range(0, known.length).forEach(i -> exact.add(i, factors[i]));
        }
        return program;
    }

    private static Sum sum() {
        Sum sum = new Sum();
        for (int i = 0; i < 40; i++) {
            sum.plus(i, 11 + (i * 7) % 19);
        }
        return sum;
    }
}
