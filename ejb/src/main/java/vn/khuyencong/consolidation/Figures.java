package vn.khuyencong.consolidation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.Parts;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/**
 * Keeps the figures of the finest level in step with their sources: what comes into force is added, what goes out of
 * force is taken off, in the transaction of that change.
 */
@Stateless
public class Figures {

    /** Begins what is read beside figures; no figure's id does. */
    static final char BESIDE = '+';

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** Adds what came into force and takes off what went out of force. Rows are locked in the order of their keys. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void change(List<Contribution> added, List<Contribution> removed) {
        Map<String, Change> changes = new TreeMap<>();
        added.forEach(c -> changes.computeIfAbsent(c.figure().id(), id -> new Change(c.figure())).add(c.amount(), 1));
        removed.forEach(c -> changes.computeIfAbsent(c.figure().id(), id -> new Change(c.figure())).add(-c.amount(), -1));
        changes.values().removeIf(change -> change.amount == 0 && change.lines == 0);
        Map<String, Figure> figures = locked(changes.keySet());
        changes.forEach((id, change) -> figures.computeIfAbsent(id, none -> opened(change.key)).add(change.amount, change.lines));
    }

    private Map<String, Figure> locked(Collection<String> ids) {
        Map<String, Figure> figures = new HashMap<>();
        for (List<String> some : Parts.of(List.copyOf(ids))) {
            em.createQuery("select f from Figure f where f.id in :some order by f.id", Figure.class).setParameter("some", some)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().forEach(figure -> figures.put(figure.key().id(), figure));
        }
        return figures;
    }

    private Figure opened(FigureKey key) {
        Figure figure = new Figure(key);
        em.persist(figure);
        return figure;
    }

    /**
     * What units reported of a year and of the one before, of all units if none are named; a figure whose last line went out of force is not zero but gone. With it
     * what is to be known of the past of the year as it stands: all in one question, since whoever asks for one unit waits for the database and for little else.
     */
    public TwoYears twoYears(int planYear, Basis basis, Collection<UnitId> units) {
        List<Object> values = new ArrayList<>(List.of(planYear, planYear - 1, basis.name()));
        String figures = "select id, amount from figure where plan_year in (?1, ?2) and basis = ?3 and lines > 0" + among("unit_id", units, values);
        values.add(planYear);
        String decided = "select concat('" + BESIDE + "', subject, '.', fund), count(*) - 1 from document_version where plan_year = ?" + values.size()
                + " and value_status = 'PLANNED' and basis = 'DECIDED' and kind <> 'WITHDRAWAL' and in_force_from is not null" + among("subject", units, values)
                + " group by subject, fund, stream, document";
        values.add(planYear);
        String closed = "select '" + BESIDE + "', plan_year from year_lock where plan_year = ?" + values.size();
        Query query = em.createNativeQuery(String.join(" union all ", figures, decided, closed));
        IntStream.range(0, values.size()).forEach(i -> query.setParameter(i + 1, values.get(i)));
        TwoYears two = new TwoYears();
        for (Object row : query.getResultList()) {
            two.add((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue());
        }
        return two;
    }

    private static String among(String column, Collection<UnitId> units, List<Object> values) {
        List<String> places = new ArrayList<>();
        for (UnitId unit : units) {
            values.add(unit.value());
            places.add("?" + values.size());
        }
        return units.isEmpty() ? "" : " and " + column + " in (" + String.join(", ", places) + ")";
    }

    /** Plan years of which some unit has a decided figure, the earliest first. */
    public List<Integer> years(Predicate<UnitId> units) {
        return em.createQuery("select distinct f.unitId, f.planYear from Figure f where f.basis = :basis and f.lines > 0", Object[].class)
                .setParameter("basis", Basis.DECIDED).getResultStream().filter(row -> units.test(new UnitId((String) row[0])))
                .map(row -> (Integer) row[1]).distinct().sorted().toList();
    }

    /** Plans and whole-year results of some years by key; estimates are left out. */
    public Map<FigureKey, Long> plansAndResults(List<Integer> planYears, Basis basis) {
        return planYears.isEmpty() ? Map.of() : em.createQuery("""
                        select f.id, f.amount from Figure f where f.planYear in :years and f.basis = :basis and f.period = :period
                        and f.status <> :estimated and f.lines > 0""", Object[].class)
                .setParameter("years", planYears).setParameter("basis", basis).setParameter("period", Period.YEAR)
                .setParameter("estimated", ValueStatus.ESTIMATED)
                .getResultStream().collect(Collectors.toMap(figure -> FigureKey.parse((String) figure[0]), figure -> (Long) figure[1]));
    }

    /** All figures that are not zero, by key: to be held against a recomputation from the lines. */
    public Map<FigureKey, Long> all() {
        Map<FigureKey, Long> amounts = new HashMap<>();
        em.createQuery("select f from Figure f where f.amount <> 0", Figure.class).getResultStream()
                .forEach(figure -> amounts.put(figure.key(), figure.amount()));
        return amounts;
    }

    private static final class Change {
        private final FigureKey key;
        private long amount;
        private long lines;

        Change(FigureKey key) {
            this.key = key;
        }

        void add(long moreAmount, long moreLines) {
            amount = Math.addExact(amount, moreAmount);
            lines += moreLines;
        }
    }
}
