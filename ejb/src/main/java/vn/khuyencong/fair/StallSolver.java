package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import vn.khuyencong.fair.allocation.Allocation;
import vn.khuyencong.fair.allocation.AllocationChecker;
import vn.khuyencong.fair.allocation.Allocator;
import vn.khuyencong.fair.allocation.FairProblem;
import vn.khuyencong.fair.allocation.Infeasible;
import vn.khuyencong.fair.allocation.Outcome;

/** Solves a problem and has the plan checked by a second hand. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StallSolver {

    /**
     * How it ended.
     *
     * @param result null where it was called off or is not decided
     */
    public record Solved(RunState state, RunResult result) {
    }

    /** What is found; both solving and checking say that they go on, and end when they are called off. */
    public Solved solve(FairProblem problem, RunWatch watch) {
        Outcome outcome = new Allocator().solve(problem, watch);
        if (outcome instanceof Allocation allocation) {
            watch.checking();
            return new AllocationChecker().check(problem, allocation, watch).map(report -> new Solved(RunState.DONE, RunResult.of(allocation, report)))
                    .orElse(new Solved(RunState.CANCELLED, null));
        }
        return outcome instanceof Infeasible infeasible ? new Solved(RunState.INFEASIBLE, RunResult.of(infeasible))
                : new Solved(outcome instanceof Outcome.Undecided ? RunState.UNDECIDED : RunState.CANCELLED, null);
    }
}
