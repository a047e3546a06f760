package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One go through the levels. Late, provinces and value are decided by the zone model, which is quick and bounds the whole problem,
 * and the floor comes in after them; early, the floor is in from the start. Named, who is to be kept apart has positions of its own.
 */
final class Attempt {

    private static final long SCALE = 100;

    private final Field field;
    private final Neighbours neighbours;
    private final Attainable attainable;
    private final IntegerSolver solver;
    private final Progress progress;
    private final List<AllocationLevel> levels = new ArrayList<>();
    /** The plan of the floor that was found last; null before the first. */
    private long[] last;

    Attempt(Field field, Neighbours neighbours, Attainable attainable, IntegerSolver solver, Progress progress) {
        this.field = field;
        this.neighbours = neighbours;
        this.attainable = attainable;
        this.solver = solver;
        this.progress = progress;
    }

    /** How it ended. */
    enum End {
        /** There is a plan. */
        LAID,
        /** What the zones allow cannot be laid out. */
        NO_ROOM,
        /** It can be laid out, but not with everybody kept apart that must be. */
        NOT_APART
    }

    /** The end, and the places if there are any. */
    record Result(End end, Map<Seeker, Block> places) {
    }

    Result go(boolean early, boolean named) {
        ZoneModel zones = new ZoneModel(field);
        FloorModel floor = early ? new FloorModel(zones, zones.program(), neighbours, named) : null;
        Fairness fairness = new Fairness(zones, zones.program(), attainable.stalls(), solver, progress);
        levels.addAll(fairness.decide());
        long[] dearest = value(zones, fairness.bound());
        FloorModel whole = early ? floor : new FloorModel(zones, zones.program(), neighbours, named);
        try {
            return floor(zones, whole);
        } catch (NoAnswer e) {
            return obvious(zones, whole, dearest).orElseThrow(() -> e);
        }
    }

    private Result floor(ZoneModel zones, FloorModel whole) {
        Program program = whole.program();
        if (!level(LevelName.MOVES, program, whole.stays(), field.problem().before().isEmpty(), -1)
                || !level(LevelName.WISHES, program, whole.wishes(), whole.wishes().terms().isEmpty(), 1)) {
            return new Result(End.NO_ROOM, Map.of());
        }
        if (!lots(program, zones.lots())) {
            return new Result(End.NO_ROOM, Map.of());
        }
        Map<Seeker, Block> places = Layout.of(whole, last);
        return new Result(ApartSwaps.settle(field, neighbours, places) ? End.LAID : End.NOT_APART, places);
    }

    /**
     * Where the search on the floor ends without any plan: that of the zones, laid out in the obvious way if that works out. Its levels are not
     * proven; their bounds are those of the relaxation.
     */
    private Optional<Result> obvious(ZoneModel zones, FloorModel whole, long[] dearest) {
        return FirstFit.lay(zones, dearest).filter(places -> ApartSwaps.settle(field, neighbours, places)).map(places -> {
            List<Placement> plan = new ArrayList<>(field.problem().pins());
            places.forEach((seeker, block) -> plan.add(new Placement(seeker.applicant().application(), Positions.numbers(block))));
            PlanValues values = new PlanValues(field.problem(), plan);
            levels.removeIf(level -> level.name() == LevelName.MOVES || level.name() == LevelName.WISHES);
            end(LevelName.MOVES, values.moves(), 0, System.nanoTime());
            end(LevelName.WISHES, values.wishes(), Math.max(values.wishes(), relaxed(whole.program(), whole.wishes())), System.nanoTime());
            end(LevelName.LOTS, values.lots(), Math.max(values.lots(), relaxed(whole.program(), zones.lots())), System.nanoTime());
            return new Result(End.LAID, places);
        });
    }

    private long relaxed(Program program, Sum sum) {
        return Prices.of(program, sum, SCALE, solver).bound();
    }

    List<AllocationLevel> levels() {
        return levels;
    }

    /** Decides the level; the plan that was found. */
    private long[] value(ZoneModel zones, long[] fairest) {
        progress.begun(LevelName.VALUE);
        long begun = System.nanoTime();
        long divisor = zones.value().divisor();
        Sum sum = zones.value().divided(divisor);
        long pinned = zones.value().constant();
        IntegerSolver.Solution best = solver.most(zones.program(), sum, fairest);
        Prices prices = Prices.of(zones.program(), sum, SCALE, solver);
        progress.bettered(LevelName.VALUE, best.value() * divisor + pinned, best.bound() * divisor + pinned);
        prices.keepAtLeast(best.value());
        end(LevelName.VALUE, best.value() * divisor + pinned, Math.min(best.bound(), prices.bound()) * divisor + pinned, begun);
        return best.values();
    }

    private boolean level(LevelName name, Program program, Sum sum, boolean trivial, long sign) {
        progress.begun(name);
        long begun = System.nanoTime();
        if (trivial) {
            end(name, sign * sum.constant(), sign * sum.constant(), begun);
            return true;
        }
        IntegerSolver.Solution best = best(program, sum);
        if (best.exists()) {
            Prices prices = Prices.of(program, sum, SCALE, solver);
            prices.keepAtLeast(best.value());
            end(name, sign * best.value(), sign * best.bound(), begun);
        }
        return best.exists();
    }

    /** The most of the sum, or, where the search ends without a plan, the plan of the level before. */
    private IntegerSolver.Solution best(Program program, Sum sum) {
        IntegerSolver.Solution best;
        try {
            best = solver.most(program, sum);
        } catch (NoAnswer e) {
            if (last == null) {
                throw e;
            }
            best = new IntegerSolver.Solution(last, sum.of(last), Math.max(sum.of(last), relaxed(program, sum)));
        }
        last = best.values();
        return best;
    }

    private boolean lots(Program program, Sum lots) {
        progress.begun(LevelName.LOTS);
        long begun = System.nanoTime();
        IntegerSolver.Solution best = best(program, lots);
        if (best.exists()) {
            end(LevelName.LOTS, best.value(), best.bound(), begun);
        }
        return best.exists();
    }

    private void end(LevelName name, long value, long bound, long begun) {
        AllocationLevel level = new AllocationLevel(name, null, value, bound, value == bound, (System.nanoTime() - begun) / 1_000);
        levels.add(level);
        progress.ended(level);
    }

    /** Stalls granted by province, pins included. */
    Map<String, Integer> granted(Map<Seeker, Block> places) {
        Map<String, Integer> granted = new HashMap<>();
        field.provinces().forEach(province -> granted.put(province, field.pinned(province)));
        places.forEach((seeker, block) -> granted.merge(seeker.applicant().province(), block.size(), Integer::sum));
        return granted;
    }
}
