package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import vn.khuyencong.consolidation.Edition;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Reads the question to the figures out of a request: {@code region}, {@code unit}, {@code boundaries}, {@code period}, {@code basis}, and where
 * it may be one to the past {@code asOf}, {@code planVersion}.
 */
@ApplicationScoped
public class Questions {

    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** The question about a year; left out means: the country, the map of then, the whole year, decided figures. */
    public Question of(int year, Parameters parameters) {
        Optional<Region> region = parameters.choice("region", Region.class);
        Optional<UnitId> unit = parameters.unit("unit");
        if (region.isPresent() && unit.isPresent()) {
            throw BadParameter.of("unit", unit.get().value(), Words.get("parameter.scope"));
        }
        unit.ifPresent(this::requireKnown);
        return new Question(year, parameters.choice("period", Period.class).orElse(Period.YEAR),
                new Scope(region.orElse(null), unit.orElse(null)),
                parameters.choice("boundaries", Boundaries.class).orElse(Boundaries.THEN),
                parameters.choice("basis", Counted.class).orElse(Counted.DECIDED) == Counted.SUBMITTED);
    }

    /** The same, which may ask for the figures as of an earlier day or for original plans. */
    public Question historic(int year, Parameters parameters) {
        Question question = of(year, parameters);
        LocalDate asOf = parameters.day("asOf").orElse(null);
        if (asOf != null && asOf.isAfter(clock.today())) {
            throw BadParameter.of("asOf", asOf.toString(), Words.get("parameter.asOf", clock.today()));
        }
        boolean original = parameters.choice("planVersion", PlanVersion.class).orElse(PlanVersion.CURRENT) == PlanVersion.ORIGINAL;
        if (original && question.undecided()) {
            throw BadParameter.of("planVersion", PlanVersion.ORIGINAL.name(), Words.get("parameter.planVersion"));
        }
        return question.in(new Edition(asOf, original));
    }

    /**
     * The same on a map that has the unit asked for.
     *
     * @param owedOn the day whose units owe the answer
     * @throws BadParameter if it was not there yet on the day as of which it is asked either
     */
    Question onMapOfUnit(Question asked, LocalDate owedOn) {
        UnitMap units = territory.map();
        LocalDate today = asked.mapToday(clock.today());
        if (!asked.hasUnitOn(owedOn, units) && !asked.hasUnitOn(today, units)) {
            throw BadParameter.of("asOf", today.toString(), Words.get("parameter.unitBegins", units.get(asked.scope().unit()).validFrom()));
        }
        return asked.onMapOfUnit(owedOn, units);
    }

    private void requireKnown(UnitId unit) {
        if (territory.map().find(unit).isEmpty()) {
            throw BadParameter.of("unit", unit.value(), Words.get("parameter.unit"));
        }
    }
}
