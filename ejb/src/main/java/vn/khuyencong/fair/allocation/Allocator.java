package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.List;

/**
 * Solves a fair to its proven optimum. Depends on the problem alone: the same problem gives the same outcome on every run, whatever
 * the order of its lists, but for the times taken.
 *
 * <p>A level that the solver cannot prove within its limit, which is counted in steps and never in time, ends as not proven, with the
 * plan that it had and its bound; the next level goes on from there.
 */
public final class Allocator {

    /**
     * Solves the problem. Levels may be told twice to the progress: if what the zones allow cannot be laid out, it is decided again
     * with the floor in it.
     *
     * @return an {@link Allocation}; {@link Infeasible} if no plan keeps the pins; {@link Outcome.Cancelled} if the progress said so
     */
    public Outcome solve(FairProblem problem, Progress progress) {
        List<Infeasible.Conflict> conflicts = new PinRules(problem).conflicts();
        if (!conflicts.isEmpty()) {
            return new Infeasible(conflicts);
        }
        try {
            return allocate(problem, progress);
        } catch (Watch.CalledOff e) {
            return new Outcome.Cancelled();
        }
    }

    private static Allocation allocate(FairProblem problem, Progress progress) {
        progress.begun(LevelName.PROVINCES);
        IntegerSolver solver = new IntegerSolver(new Watch(progress));
        Field field = new Field(problem);
        Attainable attainable = new Attainable(field, solver);
        Neighbours neighbours = new Neighbours(problem);
        boolean named = false;
        boolean early = false;
        while (true) {
            Attempt attempt = new Attempt(field, neighbours, attainable, solver, progress);
            Attempt.Result result = attempt.go(early, named);
            if (result.end() == Attempt.End.LAID) {
                return allocation(field, attempt, result, attainable);
            }
            if (result.end() == Attempt.End.NO_ROOM ? early : named) {
                throw new IllegalStateException("the whole model ended with " + result.end());
            }
            early = early || result.end() == Attempt.End.NO_ROOM;
            named = named || result.end() == Attempt.End.NOT_APART;
        }
    }

    private static Allocation allocation(Field field, Attempt attempt, Attempt.Result result, Attainable attainable) {
        FairProblem problem = field.problem();
        List<Placement> places = new ArrayList<>(problem.pins());
        result.places().forEach((seeker, block) -> places.add(new Placement(seeker.applicant().application(), Positions.numbers(block))));
        return new Allocation(places, attempt.levels(), attainable.shares(attempt.granted(result.places())), problem.digest(),
                problem.rules().version(), problem.seed());
    }
}
