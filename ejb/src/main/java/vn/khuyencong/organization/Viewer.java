package vn.khuyencong.organization;

import java.util.Optional;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.UnitMap;

/**
 * Who looks, and at what he may look: the one place where visibility is decided. The department sees the country; a
 * province's account sees its own unit and those it succeeded.
 *
 * @param name        user name
 * @param displayName name on screen
 * @param role        what he may do
 * @param unit        his unit; null for the department
 */
public record Viewer(String name, String displayName, Role role, UnitId unit) {

    public Viewer {
        if ((role == Role.SCT_OFFICER) == (unit == null)) {
            throw new IllegalArgumentException("an officer of a province has a unit, and nobody else has: " + name);
        }
    }

    /** Whether he may do something at all, to whatever. */
    public boolean may(Function function) {
        return role.functions().contains(function);
    }

    /** Whether he may do something to a unit: the function and the data scope must both allow it. */
    public boolean may(Function function, UnitId subject, UnitMap units) {
        return may(function) && sees(subject, units);
    }

    /** @throws NotVisible if he may not */
    public void require(Function function) {
        if (!may(function)) {
            throw new NotVisible();
        }
    }

    /** @throws NotVisible if he may not do it to the unit */
    public void require(Function function, UnitId subject, UnitMap units) {
        if (!may(function, subject, units)) {
            throw new NotVisible();
        }
    }

    public boolean seesAll() {
        return unit == null;
    }

    /** The only unit he sees; empty if he sees all. */
    public Optional<UnitId> ownUnit() {
        return Optional.ofNullable(unit);
    }

    public boolean sees(UnitId subject, UnitMap units) {
        return seesAll() || subject != null && units.find(subject).isPresent() && units.isOrSucceeds(unit, subject);
    }
}
