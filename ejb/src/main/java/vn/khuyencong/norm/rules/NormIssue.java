package vn.khuyencong.norm.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The law on file as the ministry gave it out on a day. Who holds it may refuse by it while it is fresh; after that day the
 * law may have changed unheard, and it can only warn.
 *
 * @param version    running number of the content: the same law keeps its number, also when it is given out again
 * @param digest     SHA-256 of the content
 * @param issuedOn   the day it was given out, by the calendar
 * @param freshUntil the last day on which it may be relied on
 * @param law        the content
 */
public record NormIssue(int version, String digest, LocalDate issuedOn, LocalDate freshUntil, NormFile law)
        implements Comparable<NormIssue> {

    public NormIssue {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(freshUntil, "freshUntil");
        Objects.requireNonNull(law, "law");
    }

    /** Whether what it refuses may stay at home. */
    public boolean isFreshOn(LocalDate day) {
        return !day.isAfter(freshUntil);
    }

    /** What it is known by; a version that is given out again has a new day. */
    public String name() {
        return name(version, issuedOn);
    }

    /** What the issue of a version on a day is known by. */
    public static String name(int version, LocalDate issuedOn) {
        return "norm-pack-" + version + "-" + issuedOn;
    }

    /** Later content first of all, then the later day of the same content. */
    @Override
    public int compareTo(NormIssue other) {
        int byVersion = Integer.compare(version, other.version);
        return byVersion == 0 ? issuedOn.compareTo(other.issuedOn) : byVersion;
    }
}
