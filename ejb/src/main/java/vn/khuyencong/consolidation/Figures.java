package vn.khuyencong.consolidation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    /** What units reported of a year and of the one before, of all units if none are named; a figure whose last line went out of force is not zero but gone. */
    public Reported twoYears(int planYear, Basis basis, Collection<UnitId> units) {
        TypedQuery<Object[]> query = em.createQuery("select f.id, f.amount from Figure f where f.planYear in (:year, :before) and f.basis = :basis"
                + " and f.lines > 0" + (units.isEmpty() ? "" : " and f.unitId in :units"), Object[].class)
                .setParameter("year", planYear).setParameter("before", planYear - 1).setParameter("basis", basis);
        if (!units.isEmpty()) {
            query.setParameter("units", units.stream().map(UnitId::value).toList());
        }
        Reported reported = new Reported();
        query.getResultList().forEach(figure -> reported.add((String) figure[0], (Long) figure[1]));
        return reported;
    }

    /** Plan years of which some unit has a decided figure, the earliest first. */
    public List<Integer> years(Predicate<UnitId> units) {
        return em.createQuery("select distinct f.unitId, f.planYear from Figure f where f.basis = :basis and f.lines > 0", Object[].class)
                .setParameter("basis", Basis.DECIDED).getResultStream().filter(row -> units.test(new UnitId((String) row[0])))
                .map(row -> (Integer) row[1]).distinct().sorted().toList();
    }

    /** Plans and whole-year results of some years by key, as {@link #ofYear} has them; estimates are left out. */
    public Map<FigureKey, Long> plansAndResults(List<Integer> planYears, Basis basis) {
        return planYears.isEmpty() ? Map.of() : em.createQuery("""
                        select f from Figure f where f.planYear in :years and f.basis = :basis and f.period = :period
                        and f.status <> :estimated and f.lines > 0""", Figure.class)
                .setParameter("years", planYears).setParameter("basis", basis).setParameter("period", Period.YEAR)
                .setParameter("estimated", ValueStatus.ESTIMATED)
                .getResultStream().collect(Collectors.toMap(Figure::key, Figure::amount));
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
