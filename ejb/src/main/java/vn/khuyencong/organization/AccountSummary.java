package vn.khuyencong.organization;

import java.util.List;

/**
 * An account as a list shows it.
 *
 * @param grants what it may today by its own assignments
 */
public record AccountSummary(String name, String displayName, AccountState state, List<Grant> grants) {
}
