package vn.khuyencong.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.UnitMap;

/**
 * Who looks, and at what he may look: the one place where visibility is decided. He may do what one of his grants allows to
 * whom that grant covers: the country, a region, or a unit and those it succeeded.
 *
 * @param name        user name
 * @param displayName name on screen
 * @param grants      what he may do to whom today, his own first, then those of whom he stands in for
 * @param standsInFor whom he stands in for today
 */
public record Viewer(String name, String displayName, List<Grant> grants, List<Absent> standsInFor) {

    /** Somebody on leave, with his user name and his name on screen. */
    public record Absent(String name, String displayName) {
    }

    public Viewer {
        if (grants.isEmpty()) {
            throw new IllegalArgumentException("nobody without a grant gets in: " + name);
        }
        grants = List.copyOf(grants);
        standsInFor = List.copyOf(standsInFor);
    }

    /**
     * One with a single grant.
     *
     * @param unit his unit; null for the whole country
     */
    public Viewer(String name, String displayName, Role role, UnitId unit) {
        this(name, displayName, List.of(new Grant(role, new DataScope(null, unit))), List.of());
    }

    /** Whether he may do something at all, to whatever. */
    public boolean may(Function function) {
        return grants.stream().anyMatch(grant -> grant.allows(function));
    }

    /** Whether he may do something to a unit: one grant must have the function and cover the unit. */
    public boolean may(Function function, UnitId subject, UnitMap units) {
        return grants.stream().anyMatch(grant -> grant.allows(function, subject, units));
    }

    /**
     * Whether he may do something to a unit on a day. What is to be done is for the unit that holds its territory by then: who was
     * of one that has ended reads on and does nothing more, who will be of its successor does nothing yet.
     */
    public boolean mayOn(LocalDate day, Function function, UnitId subject, UnitMap units) {
        return grants.stream().anyMatch(grant -> grant.allowsOn(day, function, subject, units));
    }

    /** Whether he acts in the name of an office of a unit on a day: of one that has ended whoever holds its territory by then. */
    public boolean actsOn(LocalDate day, UnitOffice office, UnitId unit, UnitMap units) {
        return grants.stream().anyMatch(grant -> grant.actsOn(day, office, unit, units));
    }

    /** @throws NotVisible if he may not on that day */
    public void requireOn(LocalDate day, Function function, UnitId subject, UnitMap units) {
        if (!mayOn(day, function, subject, units)) {
            throw new NotVisible();
        }
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
        return grants.stream().anyMatch(grant -> grant.allows(Function.READ) && grant.scope().equals(DataScope.COUNTRY));
    }

    /** The only unit he is given, with those it succeeded; empty if he sees more. */
    public Optional<UnitId> ownUnit() {
        List<DataScope> scopes = scopes().distinct().toList();
        return scopes.size() == 1 ? Optional.ofNullable(scopes.get(0).unit()) : Optional.empty();
    }

    /** The widest scope he is given: what he is shown where he names none. */
    public DataScope home() {
        return scopes().min(DataScope.WIDEST_FIRST).orElseThrow();
    }

    /** Those of his office: a juror's task beside it makes nothing wider. Who has no office has what he is given. */
    private Stream<DataScope> scopes() {
        boolean office = grants.stream().anyMatch(grant -> grant.role() != Role.JUROR);
        return grants.stream().filter(grant -> !office || grant.role() != Role.JUROR).map(Grant::scope);
    }

    public boolean sees(UnitId subject, UnitMap units) {
        return may(Function.READ, subject, units);
    }

    /** Whether he sees a whole region. */
    public boolean sees(Region region) {
        return grants.stream().anyMatch(grant -> grant.allows(Function.READ) && grant.scope().covers(region));
    }

    /** Whether he sees a unit on the map of a day, where it is part of whichever unit holds its territory by then. */
    public boolean seesOn(LocalDate day, UnitId subject, UnitMap units) {
        return sees(subject, units) && (seesAll() || sees(units.holderOn(subject, day).id(), units));
    }

    /** The names of those he stands in for, as the audit trail writes them; null if he acts for himself alone. */
    public String onBehalfOf() {
        return standsInFor.isEmpty() ? null : standsInFor.stream().map(Absent::name).collect(Collectors.joining(", "));
    }
}
