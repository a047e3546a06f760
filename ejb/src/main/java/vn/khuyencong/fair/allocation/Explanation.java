package vn.khuyencong.fair.allocation;

import java.util.List;

/**
 * Why an application got what it got, as facts; the text comes from bundles.
 *
 * @param application its number
 * @param wanted stalls wanted
 * @param granted stalls granted, 0 if none
 * @param stalls their numbers
 * @param zone where they are; empty if none
 * @param reasons at least one, the strongest first
 * @param changes what could have changed it, each alone; found by solving the problem again with that change, the floor left out
 * @param complete whether every change was looked for
 */
public record Explanation(String application, int wanted, int granted, List<String> stalls, String zone, List<Reason> reasons,
                          List<Change> changes, boolean complete) {

    public Explanation {
        stalls = List.copyOf(stalls);
        reasons = List.copyOf(reasons);
        changes = List.copyOf(changes);
    }

    /** What a reason is about. */
    public enum Why {
        /** It got all that it wants, in its main zone. */
        ALL_AS_WANTED,
        /** An officer pinned it there. */
        PINNED,
        /** It stands in another zone than its main one; subject: the main zone. */
        OTHER_ZONE,
        /** It stays where it was before. */
        STAYS,
        /** A wish is granted; subject: kind, hall and row, separated by a slash. */
        WISH_GRANTED,
        /** A wish is not granted; subject as before. */
        WISH_NOT_GRANTED,
        /** There is no stall of its zones; subject: the zone. */
        NO_SUCH_ZONE,
        /** All stalls of the zone are given; subject: the zone, number: those that there were to give. */
        ZONE_FULL,
        /** The quota of its province is used up; subject: the province, number: the quota. */
        QUOTA_USED,
        /** No run of so many free stalls beside each other; number: the longest in its zones. */
        NO_CONTIGUOUS_RUN,
        /** The maximum per establishment; number: the maximum. */
        MAXIMUM,
        /** Others with a higher value hold what it could have had; others: their applications, at most ten, highest score first. */
        HIGHER_SCORES,
        /** It came late: it is served from what those in time leave, in the order of the waiting list. */
        CAME_LATE,
        /** The stalls went to provinces that are served worse; others: their applications. */
        FAIRNESS,
        /** Equal in all, and the lot fell to others; others: their applications. */
        LOTS
    }

    /**
     * A reason with its facts.
     *
     * @param subject as {@link Why} says; otherwise empty
     * @param number as {@link Why} says; otherwise -1
     * @param others applications, as {@link Why} says
     */
    public record Reason(Why why, String subject, int number, List<String> others) {

        public Reason {
            others = List.copyOf(others);
        }
    }

    /** What could have been otherwise. */
    public enum What {
        /** A higher score; number: the least score that would do. */
        SCORE,
        /** One more stall for its province; subject: the province, number: the quota that would do. */
        QUOTA,
        /** More stalls in the zone; subject: the zone, number: how many more. */
        ZONE_STALLS,
        /** Accepting fewer; number: the least that would have been accepted. */
        ACCEPTING_FEWER,
        /** Another zone; subject: the zone. */
        ZONE
    }

    /**
     * A change that could have given more; for certain as far as stalls need not be beside each other.
     *
     * @param granted stalls that it could have got
     */
    public record Change(What what, String subject, int number, int granted) {
    }
}
