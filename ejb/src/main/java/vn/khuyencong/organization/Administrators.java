package vn.khuyencong.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Guards that somebody can always manage the accounts. */
final class Administrators {

    private Administrators() {
    }

    /**
     * Whether an act would take the last administrator away: the last one not locked whose role holds today and has no last day.
     *
     * @param all    every role ever given
     * @param locked accounts that cannot sign in
     * @param taken  the roles that the act ends, or those of the account that it locks
     */
    static boolean wouldBeGone(Collection<RoleAssignment> all, Set<String> locked, Predicate<RoleAssignment> taken, LocalDate today) {
        List<RoleAssignment> lasting = all.stream()
                .filter(assignment -> !locked.contains(assignment.account()) && isLasting(assignment, today)).toList();
        return !lasting.isEmpty() && lasting.stream().allMatch(taken);
    }

    private static boolean isLasting(RoleAssignment assignment, LocalDate today) {
        return assignment.grant().allows(Function.MANAGE_ACCOUNTS) && assignment.inForceOn(today) && assignment.validTo() == null;
    }
}
