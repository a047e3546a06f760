package vn.khuyencong.consolidation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.khuyencong.exchange.contract.Digest;
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
        UnitMap units = folding.units();
        Map<FigureKey, Long> counted = new HashMap<>();
        Map<FigureKey, Long> ofYear = visible(viewer, question, question.year(), units);
        Map<UnitId, Sums> sums = fold(ofYear, folding::asReported, folding, counted);
        Map<UnitId, Sums> lastYear = fold(visible(viewer, question, question.year() - 1, units), folding::onTheMap, folding, counted);
        List<ConsolidatedYear.UnitFigures> rows = rows(folding, sums, lastYear);
        return new ConsolidatedYear(question, folding.scopeUnit(), rows, ConsolidatedYear.sum("Tổng cộng", rows), digest(counted),
                histories.of(folding, unit -> viewer.sees(unit, units), ofYear));
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

    /** Visibility is decided on each figure as it was reported, before anything is folded into anything. */
    private Map<FigureKey, Long> visible(Viewer viewer, Question question, int year, UnitMap units) {
        Basis basis = question.undecided() ? Basis.SUBMITTED : Basis.DECIDED;
        Map<FigureKey, Long> amounts = question.edition().current() ? figures.ofYear(year, basis) : documents.figures(year, basis, question.edition());
        if (viewer.seesAll()) {
            return amounts;
        }
        Map<FigureKey, Long> seen = new HashMap<>(amounts);
        seen.keySet().removeIf(key -> !viewer.sees(key.unit(), units));
        return seen;
    }

    private static Map<UnitId, Sums> fold(Map<FigureKey, Long> amounts, UnaryOperator<UnitId> onto, Folding folding,
                                          Map<FigureKey, Long> counted) {
        Map<UnitId, Sums> folded = new HashMap<>();
        amounts.forEach((key, amount) -> {
            UnitId unit = onto.apply(key.unit());
            if (folding.inScope(unit)) {
                folded.computeIfAbsent(unit, id -> new Sums()).add(key, amount);
                counted.put(key, amount);
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
                        sums.getOrDefault(unit.id(), new Sums()), lastYear.getOrDefault(unit.id(), new Sums())))
                .toList();
    }

    /** SHA-256 over figures, whatever their order. */
    static String digest(Map<FigureKey, Long> figures) {
        StringBuilder text = new StringBuilder();
        figures.entrySet().stream().sorted(Comparator.comparing(figure -> figure.getKey().id()))
                .forEach(figure -> text.append(figure.getKey().id()).append('=').append(figure.getValue()).append('\n'));
        return Digest.sha256(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
