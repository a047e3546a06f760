package vn.khuyencong.consolidation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/**
 * Adds the figures up for whoever asks, on the map of then or of today. On the map of then each unit stands as it
 * reported; on today's each is folded into the unit that succeeds it. The year before is always folded onto the same map,
 * so that "cùng kỳ" survives a merger.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Consolidation {

    @Inject
    private Figures figures;
    @Inject
    private DocumentHistory documents;
    @Inject
    private YearHistories histories;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** The figures of a year, with the units that owe a report for the period; one who does not see the country gets his own. */
    public ConsolidatedYear year(Viewer viewer, Question asked) {
        return year(viewer, asked, asked.reportDay());
    }

    /** The same with the units that owe a plan: those that begin the year. */
    public ConsolidatedYear plan(Viewer viewer, Question asked) {
        return year(viewer, asked, asked.planDay());
    }

    /**
     * How what was asked comes onto its map, for a viewer who may ask it.
     *
     * @param owedOn the day whose units owe the answer
     * @throws NotVisible if he may not
     */
    public Folding folding(Viewer viewer, Question asked, LocalDate owedOn) {
        UnitMap units = territory.map();
        Question question = allowed(viewer, asked, units);
        return new Folding(question, units, question.boundaries() == Boundaries.NOW ? question.mapToday(clock.today()) : owedOn);
    }

    private ConsolidatedYear year(Viewer viewer, Question asked, LocalDate owedOn) {
        Folding folding = folding(viewer, asked, owedOn);
        Question question = folding.question();
        Map<UnitId, UnitId> places = places(viewer, folding, folding::asReported);
        Map<UnitId, UnitId> placesBefore = places(viewer, folding, folding::onTheMap);
        Set<UnitId> units = new HashSet<>(places.keySet());
        units.addAll(placesBefore.keySet());
        TwoYears two = twoYears(question, question.scope().equals(Scope.NATION) ? Set.of() : units);
        Reported counted = new Reported();
        Map<UnitId, Sums> sums = fold(two.reported(), question.year(), places, counted);
        Map<UnitId, Sums> lastYear = fold(two.reported(), question.year() - 1, placesBefore, counted);
        List<ConsolidatedYear.UnitFigures> rows = rows(folding, sums, lastYear);
        return new ConsolidatedYear(question, folding.scopeUnit(), rows, ConsolidatedYear.sum("Tổng cộng", rows), counted.digest(),
                new OnceAsked<>(() -> histories.of(folding, places.keySet(), two, counted)));
    }

    /** One who does not see the country is answered within what he sees; a unit that has ended has no place on today's map. */
    private Question allowed(Viewer viewer, Question asked, UnitMap units) {
        if (viewer.seesAll()) {
            return asked;
        }
        Scope scope = asked.scope().equals(Scope.NATION) ? new Scope(viewer.home().region(), viewer.home().unit()) : asked.scope();
        boolean visible = !scope.isUnit() ? viewer.sees(scope.region()) : asked.boundaries() == Boundaries.NOW
                ? viewer.seesOn(clock.today(), scope.unit(), units) : viewer.sees(scope.unit(), units);
        if (!visible) {
            throw new NotVisible();
        }
        return asked.within(scope);
    }

    /** The units of the scope that the viewer sees as they reported, before anything is folded into anything, and where each stands on the map. */
    private static Map<UnitId, UnitId> places(Viewer viewer, Folding folding, UnaryOperator<UnitId> onto) {
        Map<UnitId, UnitId> places = new HashMap<>();
        for (Unit unit : folding.units().all()) {
            UnitId place = onto.apply(unit.id());
            if (folding.inScope(place) && viewer.sees(unit.id(), folding.units())) {
                places.put(unit.id(), place);
            }
        }
        return places;
    }

    private TwoYears twoYears(Question question, Set<UnitId> units) {
        Basis basis = question.undecided() ? Basis.SUBMITTED : Basis.DECIDED;
        if (question.edition().current()) {
            return figures.twoYears(question.year(), basis, units);
        }
        Map<FigureKey, Long> twoYears = new HashMap<>(documents.figures(question.year(), basis, question.edition()));
        twoYears.putAll(documents.figures(question.year() - 1, basis, question.edition()));
        return new TwoYears(Reported.of(twoYears), documents.adjustments(question.year(), question.edition(), units));
    }

    private static Map<UnitId, Sums> fold(Reported reported, int year, Map<UnitId, UnitId> places, Reported counted) {
        Map<UnitId, Sums> folded = new HashMap<>();
        places.forEach((unit, place) -> {
            Sums sums = reported.of(unit, year);
            if (sums != null) {
                folded.merge(place, sums, Sums::plus);
                counted.put(unit, year, sums);
            }
        });
        return folded;
    }

    private static List<ConsolidatedYear.UnitFigures> rows(Folding folding, Map<UnitId, Sums> sums, Map<UnitId, Sums> lastYear) {
        Map<UnitId, Unit> shown = new HashMap<>();
        sums.keySet().forEach(id -> shown.put(id, folding.units().get(id)));
        folding.owing().forEach(unit -> shown.put(unit.id(), unit));
        return shown.values().stream()
                .sorted(Comparator.comparing(Unit::region).thenComparing(UnitMap.byName(folding.mapDay())))
                .map(unit -> new ConsolidatedYear.UnitFigures(unit, unit.shortNameOn(folding.mapDay()), folding.foldedInto(unit),
                        sums.getOrDefault(unit.id(), new Sums()), lastYear.getOrDefault(unit.id(), new Sums()), List.of(), folding.mergedWithin(unit)))
                .toList();
    }
}
