package vn.khuyencong.consolidation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Which state of the documents counts.
 *
 * @param asOf     as they were in force at the end of that business day; null for as they are now
 * @param original of each plan the version that was decided first, instead of the one in force
 */
public record Edition(LocalDate asOf, boolean original) {

    /** As they are in force now. */
    public static final Edition CURRENT = new Edition(null, false);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** Whether the figures kept up answer it. */
    public boolean current() {
        return equals(CURRENT);
    }

    /** A subtitle with the version and the day that it speaks of, so that papers of several days that are in force beside each other are told apart by their titles. */
    public String told(String subtitle) {
        String ofVersion = original ? FormTexts.get("subtitle.original", subtitle) : subtitle;
        return asOf == null ? ofVersion : FormTexts.get("subtitle.asOf", ofVersion, DAY.format(asOf));
    }

    /** Whether something of that day was known already. */
    public boolean knows(LocalDate day) {
        return asOf == null || !day.isAfter(asOf);
    }
}
