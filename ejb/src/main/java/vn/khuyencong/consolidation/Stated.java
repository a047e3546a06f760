package vn.khuyencong.consolidation;

import java.util.List;
import java.util.Objects;

/**
 * An amount of money and whether it was stated at all. <em>None</em> is an answer (a stated zero, or a submission that says
 * there is nothing); <em>unknown</em> is the lack of one. The two are never told as one.
 *
 * @param state   given, none or unknown
 * @param amount  whole đồng; 0 unless given
 * @param unknown how many units of this sum have stated nothing
 */
public record Stated(Knowledge state, long amount, int unknown) {

    static final Stated NOTHING = new Stated(Knowledge.NONE, 0, 0);
    static final Stated UNSTATED = new Stated(Knowledge.UNKNOWN, 0, 1);

    /** @param amount what the figures say, or null; {@code nil} whether the unit said that there is nothing */
    static Stated of(Long amount, boolean nil) {
        if (amount == null) {
            return nil ? NOTHING : UNSTATED;
        }
        return amount == 0 ? NOTHING : new Stated(Knowledge.GIVEN, amount, 0);
    }

    /** The sum; parts that are null are owed by nobody. Null if all are. */
    static Stated sum(List<Stated> parts) {
        List<Stated> owed = parts.stream().filter(Objects::nonNull).toList();
        if (owed.isEmpty()) {
            return null;
        }
        long amount = owed.stream().mapToLong(Stated::amount).reduce(0, Math::addExact);
        int unknown = owed.stream().mapToInt(Stated::unknown).sum();
        return new Stated(amount != 0 ? Knowledge.GIVEN : unknown > 0 ? Knowledge.UNKNOWN : Knowledge.NONE, amount, unknown);
    }

    /** The amount; null where nothing is known. */
    public Long known() {
        return state == Knowledge.UNKNOWN ? null : Long.valueOf(amount);
    }

    /** Whether some of the units it sums have stated nothing, so that it is less than the truth. */
    public boolean partial() {
        return state == Knowledge.GIVEN && unknown > 0;
    }
}
