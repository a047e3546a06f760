package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
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

    /** What is found; empty if it was called off. */
    public Optional<RunResult> solve(FairProblem problem, RunWatch watch) {
        Outcome outcome = new Allocator().solve(problem, watch);
        if (outcome instanceof Allocation allocation) {
            watch.checking();
            return Optional.of(RunResult.of(allocation, new AllocationChecker().check(problem, allocation)));
        }
        return outcome instanceof Infeasible infeasible ? Optional.of(RunResult.of(infeasible)) : Optional.empty();
    }
}
