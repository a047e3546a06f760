package vn.khuyencong.fair;

import java.util.List;
import vn.khuyencong.fair.allocation.LevelName;

/**
 * How far a computation is.
 *
 * @param level    that is being decided; null before the first and after the last
 * @param value    of the best plan so far; null if none is known
 * @param bound    no plan is better than this; null if none is known
 * @param decided  levels that are decided
 * @param checking whether the plan is found and the checker is at work
 * @param fault    what broke; null unless it failed
 */
public record RunProgress(LevelName level, Long value, Long bound, List<LevelName> decided, boolean checking, String fault) {

    /** Nothing is known yet. */
    public static final RunProgress NONE = new RunProgress(null, null, null, List.of(), false, null);

    private static final int LONGEST_FAULT = 1000;

    RunProgress broken(Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        return new RunProgress(level, value, bound, decided, checking, said.substring(0, Math.min(said.length(), LONGEST_FAULT)));
    }

    /** Steps done, of {@link #steps()}. */
    public int done() {
        return checking ? steps() - 1 : decided.size();
    }

    /** All levels, and the check. */
    public int steps() {
        return LevelName.values().length + 1;
    }
}
