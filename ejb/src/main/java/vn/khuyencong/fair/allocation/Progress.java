package vn.khuyencong.fair.allocation;

/** Who wants to know how far a solving is, and may call it off. Always called in the thread that called the allocator. */
public interface Progress {

    /** Does not look and lets it go on. */
    Progress SILENT = new Progress() {
    };

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
