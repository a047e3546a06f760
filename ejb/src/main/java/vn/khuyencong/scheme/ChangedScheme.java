package vn.khuyencong.scheme;

import vn.khuyencong.exchange.contract.PlanSubmission;

/**
 * A scheme and what becomes of it; money in đồng.
 *
 * @param kind     what kind of change, in words
 * @param before   as it was decided; null where it comes in
 * @param after    as it is to be; null where it is stopped
 * @param reason   why, in words; empty where nobody said
 * @param asked    number and day of the request, in words; null without one
 * @param rests    on which decision it stood, in words; null without one
 * @param released what has no use any more
 * @param used     what it takes of freed money
 * @param recover  what was paid out above what it keeps
 */
record ChangedScheme(String code, String kind, PlanSubmission.Scheme before, PlanSubmission.Scheme after, String reason, String asked, String rests,
                     long released, long used, long recover) {

    PlanSubmission.Scheme either() {
        return after == null ? before : after;
    }

    long supportBefore() {
        return before == null ? 0 : before.support();
    }

    long supportAfter() {
        return after == null ? 0 : after.support();
    }
}
