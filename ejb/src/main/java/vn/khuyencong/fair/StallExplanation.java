package vn.khuyencong.fair;

import java.util.List;

/**
 * What an applicant is told, in the language that was asked for.
 *
 * @param application  the application
 * @param run          the computation that decided
 * @param stalls       numbers of its stalls; empty if it has none
 * @param result       what it got, in one sentence
 * @param waitingPlace its place on the waiting list; null where it has stalls
 * @param reasons      why, the strongest first
 * @param changes      what could have changed it, each alone
 * @param search       whether all of what could have changed it was looked for
 */
public record StallExplanation(FairApplication application, FairRun run, List<String> stalls, String result, Integer waitingPlace,
                               List<String> reasons, List<String> changes, Search search) {

    /** How the search for what could have changed it ended. */
    public enum Search {
        /** Everything was tried. */
        WHOLE,
        /** Not everything within the time that is given to it. */
        OUT_OF_TIME,
        /** It was not begun: something else is solved on this server; asked again in a few seconds it is. */
        BUSY
    }
}
