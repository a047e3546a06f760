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

    private final int nodes;

    public Allocator() {
        this(IntegerSolver.NODES);
    }

    /** @param nodes after which a search ends; for tests */
    Allocator(int nodes) {
        this.nodes = nodes;
    }

    /**
     * Solves the problem. Levels may be told twice to the progress: if what the zones allow cannot be laid out, it is decided again
     * with the floor in it.
     *
     * <p>Who came late takes part when all others are placed, see {@link WaitingList}.
     *
     * @return an {@link Allocation}; {@link Infeasible} if no plan keeps the pins; {@link Outcome.Cancelled} if the progress said so;
     *     {@link Outcome.Undecided} if the limit was reached without a plan
     */
    public Outcome solve(FairProblem problem, Progress progress) {
        List<Infeasible.Conflict> conflicts = new PinRules(problem).conflicts();
        if (!conflicts.isEmpty()) {
            return new Infeasible(conflicts);
        }
        try {
            Watch watch = new Watch(progress);
            Allocation inTime = allocate(problem.inTime(), new IntegerSolver(watch, nodes), progress);
            return new Allocation(new WaitingList(problem, watch).serve(inTime.places()), inTime.levels(), inTime.provinces(), problem.digest(),
                    inTime.ruleVersion(), inTime.seed());
        } catch (NoAnswer e) {
            return new Outcome.Undecided();
        } catch (Watch.CalledOff e) {
            return new Outcome.Cancelled();
        }
    }

    private static Allocation allocate(FairProblem problem, IntegerSolver solver, Progress progress) {
        progress.begun(LevelName.PROVINCES);
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
        PlanValues values = new PlanValues(problem, places);
        List<AllocationLevel> levels = attempt.levels().stream().map(level -> asLaid(level, values)).toList();
        return new Allocation(places, levels, attainable.shares(attempt.granted(result.places())), problem.digest(),
                problem.rules().version(), problem.seed());
    }

    /** Where the search ended early, the plan may be better than the level knew. */
    private static AllocationLevel asLaid(AllocationLevel level, PlanValues values) {
        if (level.proven() || level.name() == LevelName.PROVINCES) {
            return level;
        }
        long value = values.of(level.name());
        return new AllocationLevel(level.name(), null, value, level.bound(), value == level.bound(), level.micros());
    }
}
