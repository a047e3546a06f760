package vn.khuyencong.fair.allocation;

import java.time.Duration;

/** Who wants to know how far a solving is, and may call it off. Always called in the thread that called the allocator. */
public interface Progress {

    /** Does not look and lets it go on. */
    Progress SILENT = new Progress() {
    };

    /** Says at once that it is not to go on. */
    Progress ENDED = new Progress() {
        @Override
        public boolean goesOn() {
            return false;
        }
    };

    /** Lets it go on for so long. */
    static Progress within(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        return new Progress() {
            @Override
            public boolean goesOn() {
                return System.nanoTime() - end < 0;
            }
        };
    }

    /** A level is begun; that of the provinces once, before the attainable stalls are found. */
    default void begun(LevelName level) {
    }

    /** A better plan or bound of the level is known. */
    default void bettered(LevelName level, long value, long bound) {
    }

    /** A level is decided. */
    default void ended(AllocationLevel level) {
    }

    /** Asked several times a second; after a no the answer is {@link Outcome.Cancelled} within a second. */
    default boolean goesOn() {
        return true;
    }
}
