package vn.khuyencong.organization;

import java.util.List;

/**
 * An account as a list shows it.
 *
 * @param grants what it may today by its own assignments
 */
public record AccountSummary(String name, String displayName, AccountState state, List<Grant> grants) {

    /** Whether nobody stated of one of its roles in which office of the unit it is had. */
    public boolean isUnplaced() {
        return grants.stream().anyMatch(Grant::isUnplaced);
    }
}
