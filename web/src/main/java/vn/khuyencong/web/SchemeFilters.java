package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** Reads out of a request which schemes are asked for: {@code unit}, {@code boundaries}, {@code fund}, {@code state}, {@code text}. */
@ApplicationScoped
public class SchemeFilters {

    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** @param year the plan year, or null for all */
    public SchemeFilter of(Integer year, Parameters parameters) {
        return new SchemeFilter(parameters.unit("unit").map(unit -> units(unit, parameters)).orElse(null), year,
                parameters.choice("fund", FundSource.class).orElse(null), parameters.choice("state", SchemeState.class).orElse(null),
                parameters.text("text").orElse(null));
    }

    /** On today's map the unit and all whose territory it holds. */
    private List<UnitId> units(UnitId unit, Parameters parameters) {
        UnitMap units = territory.map();
        if (units.find(unit).isEmpty()) {
            throw BadParameter.of("unit", unit.value(), Words.get("parameter.unit"));
        }
        if (parameters.choice("boundaries", Boundaries.class).orElse(Boundaries.THEN) == Boundaries.THEN) {
            return List.of(unit);
        }
        UnitId holder = units.holderOn(unit, clock.today()).id();
        return units.all().stream().map(Unit::id).filter(id -> units.holderOn(id, clock.today()).id().equals(holder)).sorted().toList();
    }
}
