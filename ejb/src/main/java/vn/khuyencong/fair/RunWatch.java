package vn.khuyencong.fair;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.khuyencong.fair.allocation.AllocationLevel;
import vn.khuyencong.fair.allocation.LevelName;
import vn.khuyencong.fair.allocation.Progress;

/** Follows a computation, tells about once a second how far it is, and whether it is to go on. */
class RunWatch implements Progress {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Predicate<RunProgress> told;
    private final Supplier<Instant> clock;
    private final List<LevelName> decided = new ArrayList<>();
    private LevelName level;
    private Long value;
    private Long bound;
    private boolean checking;
    private boolean may = true;
    private Instant last;

    /** @param told keeps how far it is, and says whether it may go on */
    RunWatch(Predicate<RunProgress> told, Supplier<Instant> clock) {
        this.told = told;
        this.clock = clock;
    }

    /** Tells nobody; another says whether it may go on. */
    static RunWatch silent(Progress other) {
        return new RunWatch(progress -> true, () -> Instant.EPOCH) {
            @Override
            public boolean goesOn() {
                return other.goesOn();
            }
        };
    }

    RunProgress now() {
        return new RunProgress(level, value, bound, List.copyOf(decided), checking, null);
    }

    @Override
    public void begun(LevelName begun) {
        level = begun;
        value = null;
        bound = null;
        last = null;
        goesOn();
    }

    @Override
    public void bettered(LevelName of, long newValue, long newBound) {
        value = newValue;
        bound = newBound;
    }

    /** The level of the provinces is decided share by share. */
    @Override
    public void ended(AllocationLevel ended) {
        if (!decided.contains(ended.name())) {
            decided.add(ended.name());
        }
        value = ended.value();
        bound = ended.bound();
    }

    void checking() {
        level = null;
        checking = true;
        last = null;
        goesOn();
    }

    @Override
    public boolean goesOn() {
        Instant moment = clock.get();
        if (may && (last == null || !moment.isBefore(last.plus(EVERY)))) {
            may = told.test(now());
            last = moment;
        }
        return may;
    }
}
