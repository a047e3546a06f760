package vn.khuyencong.organization;

import java.util.List;

/**
 * An account as a list shows it.
 *
 * @param grants   what it may today by its own assignments
 * @param unplaced whether of a role that goes on after today nobody stated in which office of the unit it is had
 */
public record AccountSummary(String name, String displayName, AccountState state, List<Grant> grants, boolean unplaced) {
}
