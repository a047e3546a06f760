package vn.khuyencong.organization;

import java.time.LocalDate;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.UnitMap;

/**
 * Functions, and to whose data they may be done.
 *
 * @param role   the functions
 * @param scope  the data
 * @param office in which of the unit's offices, for a role that is had in one of several; null for any other, and where nobody stated it yet
 */
public record Grant(Role role, DataScope scope, UnitOffice office) {

    public Grant {
        if (!role.isGivenFor(scope.kind())) {
            throw new IllegalArgumentException(role + " is not given for " + scope);
        }
        if (office != null && !(role.isPlaced() && role.offices().contains(office))) {
            throw new IllegalArgumentException(role + " is not given in " + office);
        }
    }

    /** One whose role tells its offices, or of which nobody stated the office. */
    public Grant(Role role, DataScope scope) {
        this(role, scope, null);
    }

    /** Whether nobody stated in which office it is had: it is had in each of its role's then, as before that was asked. */
    public boolean isUnplaced() {
        return role.isPlaced() && office == null;
    }

    /**
     * Whether somebody with another grant may stand in for whoever has this one: a colleague of his house who acts for the office where he sits. Who is
     * named in person, a juror, lets nobody score in his place and is nobody's colleague, for whatever scope he is named. Of whom nobody stated the office he might be of another, so he stands in only for the like.
     */
    boolean passesTo(Grant deputys, UnitMap units) {
        return role.isStaff() && deputys.role.isStaff() && scope.ofOneHouse(deputys.scope, units) && (role.offices().isEmpty()
                || (isUnplaced() || !deputys.isUnplaced()) && role.desks().stream().anyMatch(desk -> actsIn(desk) && deputys.actsIn(desk)));
    }

    private boolean actsIn(UnitOffice wanted) {
        return office == null ? role.offices().contains(wanted) : office == wanted;
    }

    boolean actsOn(LocalDate day, UnitOffice wanted, UnitId subject, UnitMap units) {
        return scope.kind() == DataScope.Kind.UNIT && actsIn(wanted) && scope.covers(subject, units) && scope.holdsOn(day, subject, units);
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
