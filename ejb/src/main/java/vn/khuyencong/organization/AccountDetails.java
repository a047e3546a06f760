package vn.khuyencong.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.audit.AuditLine;

/**
 * An account as its administrator sees it.
 *
 * @param account     name, state and grants of today
 * @param assignments all roles it was ever given, the latest first
 * @param history     what happened to it, the latest first
 */
public record AccountDetails(AccountSummary account, List<Given> assignments, List<AuditLine> history) {

    /**
     * A role given.
     *
     * @param from    first day; null since ever
     * @param to      last day; null until ended
     * @param inForce whether it holds today
     * @param endable whether it is not over yet
     * @param placeable whether nobody stated in which office it is had, and it goes on after today
     */
    public record Given(long id, Grant grant, LocalDate from, LocalDate to, String givenBy, Instant givenAt, boolean inForce,
                        boolean endable, boolean placeable) {
    }
}
