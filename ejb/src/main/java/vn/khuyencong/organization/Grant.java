package vn.khuyencong.organization;

import java.time.LocalDate;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.UnitMap;

/**
 * Functions, and to whose data they may be done.
 *
 * @param role  the functions
 * @param scope the data
 */
public record Grant(Role role, DataScope scope) {

    public Grant {
        if (!role.isGivenFor(scope.kind())) {
            throw new IllegalArgumentException(role + " is not given for " + scope);
        }
    }

    boolean allows(Function function) {
        return role.functions().contains(function);
    }

    boolean allows(Function function, UnitId subject, UnitMap units) {
        return allows(function) && scope.covers(subject, units);
    }

    boolean allowsOn(LocalDate day, Function function, UnitId subject, UnitMap units) {
        return allows(function, subject, units) && (function == Function.READ || scope.holdsOn(day, subject, units));
    }
}
