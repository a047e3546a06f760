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
import java.util.TreeMap;
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
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** The figures of a year, with the units that owe a report for the period; a province's account gets its own alone. */
    public ConsolidatedYear year(Viewer viewer, Question asked) {
        return year(viewer, asked, asked.reportDay());
    }

    /** The same with the units that owe a plan: those that begin the year. */
    public ConsolidatedYear plan(Viewer viewer, Question asked) {
        return year(viewer, asked, asked.planDay());
    }

    private ConsolidatedYear year(Viewer viewer, Question asked, LocalDate owedOn) {
        UnitMap units = territory.map();
        Question question = allowed(viewer, asked, units);
        LocalDate mapDay = question.boundaries() == Boundaries.NOW ? clock.today() : owedOn;
        UnaryOperator<UnitId> asReported = question.boundaries() == Boundaries.NOW
                ? unit -> units.holderOn(unit, mapDay).id() : UnaryOperator.identity();
        Map<FigureKey, Long> counted = new TreeMap<>(Comparator.comparing(FigureKey::id));
        Map<UnitId, Sums> sums = fold(counted(question, question.year()), asReported, question, units, counted);
        Map<UnitId, Sums> lastYear = fold(counted(question, question.year() - 1),
                unit -> units.holderOn(unit, mapDay).id(), question, units, counted);
        List<ConsolidatedYear.UnitFigures> rows = rows(question, units, mapDay, sums, lastYear);
        return new ConsolidatedYear(question, rows, ConsolidatedYear.sum("Tổng cộng", rows), digest(counted));
    }

    private Question allowed(Viewer viewer, Question asked, UnitMap units) {
        if (viewer.seesAll()) {
            return asked;
        }
        UnitId own = viewer.ownUnit().orElseThrow();
        Scope scope = asked.scope();
        if (scope.region() != null || scope.isUnit() && !viewer.sees(scope.unit(), units)) {
            throw new NotVisible();
        }
        return scope.isUnit() ? asked
                : new Question(asked.year(), asked.period(), Scope.of(own), asked.boundaries(), asked.undecided());
    }

    private Map<FigureKey, Long> counted(Question question, int year) {
        Map<FigureKey, Long> amounts = new HashMap<>(figures.ofYear(year, Basis.DECIDED));
        if (question.undecided()) {
            amounts.putAll(figures.ofYear(year, Basis.SUBMITTED));
        }
        return amounts;
    }

    private static Map<UnitId, Sums> fold(Map<FigureKey, Long> amounts, UnaryOperator<UnitId> onto, Question question,
                                          UnitMap units, Map<FigureKey, Long> counted) {
        Map<UnitId, Sums> folded = new HashMap<>();
        amounts.forEach((key, amount) -> {
            UnitId unit = onto.apply(key.unit());
            if (inScope(units.get(unit), question, units, onto)) {
                folded.computeIfAbsent(unit, id -> new Sums()).add(key, amount);
                counted.put(key, amount);
            }
        });
        return folded;
    }

    private static boolean inScope(Unit unit, Question question, UnitMap units, UnaryOperator<UnitId> onto) {
        Scope scope = question.scope();
        if (scope.isUnit()) {
            return unit.id().equals(onto.apply(units.get(scope.unit()).id()));
        }
        return scope.region() == null || scope.region() == unit.region();
    }

    private List<ConsolidatedYear.UnitFigures> rows(Question question, UnitMap units, LocalDate mapDay,
                                                    Map<UnitId, Sums> sums, Map<UnitId, Sums> lastYear) {
        Map<UnitId, Unit> shown = new HashMap<>();
        sums.keySet().forEach(id -> shown.put(id, units.get(id)));
        boolean now = question.boundaries() == Boundaries.NOW;
        if (question.scope().isUnit()) {
            Unit unit = now ? units.holderOn(question.scope().unit(), mapDay) : units.get(question.scope().unit());
            shown.put(unit.id(), unit);
        } else {
            units.on(mapDay).stream().filter(unit -> inScope(unit, question, units, UnaryOperator.identity()))
                    .forEach(unit -> shown.putIfAbsent(unit.id(), unit));
        }
        return shown.values().stream()
                .sorted(Comparator.comparing(Unit::region).thenComparing(UnitMap.byName(mapDay)))
                .map(unit -> new ConsolidatedYear.UnitFigures(unit, unit.shortNameOn(mapDay), folded(unit, now, units),
                        sums.getOrDefault(unit.id(), new Sums()), lastYear.getOrDefault(unit.id(), new Sums())))
                .toList();
    }

    private static List<String> folded(Unit unit, boolean now, UnitMap units) {
        return !now ? List.of() : units.predecessorsOf(unit.id()).stream()
                .map(before -> before.shortNameOn(before.validTo())).toList();
    }

    private static String digest(Map<FigureKey, Long> counted) {
        StringBuilder text = new StringBuilder();
        counted.forEach((key, amount) -> text.append(key.id()).append('=').append(amount).append('\n'));
        return Digest.sha256(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
