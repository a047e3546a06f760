package vn.khuyencong.organization;

import java.time.LocalDate;
import java.util.Optional;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.UnitMap;

/** When a role may be given. */
final class AssignmentRules {

    private AssignmentRules() {
    }

    /** Why a role may not be given for a scope, in an office and for these days; empty if it may. What nobody chose is null: nothing is given by default. */
    static Optional<Refusal> check(Role role, DataScope scope, UnitOffice office, LocalDate from, LocalDate to, UnitMap units) {
        if (role == null || scope == null) {
            return Optional.of(role == null ? Refusal.error("ROLE_MISSING", "", "role") : Refusal.error("SCOPE_MISSING", "", "scope"));
        }
        if (!role.isGivenFor(scope.kind())) {
            return Optional.of(Refusal.error("SCOPE_NOT_OF_ROLE", "", "scope"));
        }
        if (scope.unit() != null && units.find(scope.unit()).isEmpty()) {
            return Optional.of(Refusal.error("UNIT_NOT_ON_FILE", "", "scope", scope.unit()));
        }
        if (role.isPlaced() ? office == null || !role.offices().contains(office) : office != null) {
            return Optional.of(Refusal.error(role.isPlaced() ? "OFFICE_OF_ROLE_MISSING" : "OFFICE_NOT_OF_ROLE", "", "office"));
        }
        return from == null || to != null && to.isBefore(from) ? Optional.of(Refusal.error("DAYS_WRONG", "", "to")) : Optional.empty();
    }
}
