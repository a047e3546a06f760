package vn.khuyencong.scheme;

import java.time.LocalDate;
import java.util.Set;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.UnitMap;

/**
 * Who does something to a scheme.
 *
 * @param name       user name, unit or {@code system}, as history and audit write it
 * @param onBehalfOf for whom he stands in, or null
 * @param unit       the unit that acts; null for the ministry
 * @param functions  what he may do to the scheme in question; null: whatever follows from a message or a decision
 */
public record Actor(String name, String onBehalfOf, UnitId unit, Set<Function> functions) {

    /** The functions of a unit that acts by its own signed message: how it divides them at home is its own affair. */
    private static final Set<Function> OF_A_UNIT = Set.of(Function.PREPARE_SCHEMES, Function.DIRECT_SCHEMES);

    /** Somebody who is signed in, before the scheme of a unit. */
    public static Actor of(Viewer viewer, UnitId subject, UnitMap units) {
        Set<Function> may = java.util.Arrays.stream(Function.values()).filter(function -> viewer.may(function, subject, units))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new Actor(viewer.name(), viewer.onBehalfOf(), viewer.home().unit(), may);
    }

    /** The same on a day: of a unit that has ended its successor does whatever is to be done. */
    public static Actor of(Viewer viewer, UnitId subject, UnitMap units, LocalDate day) {
        Set<Function> may = java.util.Arrays.stream(Function.values()).filter(function -> viewer.mayOn(day, function, subject, units))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new Actor(viewer.name(), viewer.onBehalfOf(), viewer.home().unit(), may);
    }

    /** A unit by its signed message: who it was at home, it alone knows. */
    public static Actor of(UnitId sender) {
        return new Actor(sender.value(), null, sender, OF_A_UNIT);
    }

    /**
     * A unit by a message that it sent through the portal, which knows who was signed in.
     *
     * @param person his user name; null where the unit signed at home
     */
    public static Actor of(UnitId sender, String person) {
        return person == null ? of(sender) : new Actor(person, null, sender, OF_A_UNIT);
    }

    /** What follows from a message or a decision by itself. */
    public static Actor system() {
        return new Actor("system", null, null, null);
    }

    /** Whether he may do what a row of the table tells of, guards aside. */
    public boolean may(Transition transition) {
        return functions == null || transition.who().stream().anyMatch(functions::contains);
    }
}
