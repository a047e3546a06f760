package vn.khuyencong.organization;

import java.util.List;

/**
 * An account as a list shows it.
 *
 * @param grants what it may today by its own assignments
 */
public record AccountSummary(String name, String displayName, State state, List<Grant> grants) {

    /** Whether one can sign in. */
    public enum State {
        ACTIVE,
        /** An administrator locked it. */
        LOCKED,
        /** No assignment holds today. */
        WITHOUT_ROLE
    }
}
