package vn.khuyencong.consolidation;

import java.time.LocalDate;

/**
 * Which state of the documents counts.
 *
 * @param asOf     as they were in force at the end of that business day; null for as they are now
 * @param original of each plan the version that was decided first, instead of the one in force
 */
public record Edition(LocalDate asOf, boolean original) {

    /** As they are in force now. */
    public static final Edition CURRENT = new Edition(null, false);

    /** Whether the figures kept up answer it. */
    public boolean current() {
        return equals(CURRENT);
    }

    /** Whether something of that day was known already. */
    public boolean knows(LocalDate day) {
        return asOf == null || !day.isAfter(asOf);
    }
}
