package vn.khuyencong.scheme.watch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** How long it takes from the decision to the assignment and from there to the contract, per unit. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Ageing {

    private static final Set<SchemeAct> DECISIONS = Set.of(SchemeAct.RECORD_DECISION, SchemeAct.APPROVE_PLAN);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;

    /**
     * The middle of what a unit's schemes took, in days.
     *
     * @param schemes    how many of its schemes were decided
     * @param assigned   how many of them have their money
     * @param contracted how many have a contract
     * @param toAssign   median from decision to assignment; null where none is assigned
     * @param toContract median from assignment to contract; null where there is none
     */
    public record Row(UnitId unit, int schemes, int assigned, int contracted, Long toAssign, Long toContract) {
    }

    /** The days of one scheme. */
    private static final class Days {
        private LocalDate decided;
        private LocalDate assigned;
        private LocalDate contracted;
    }

    /** The units of a filter that have decided schemes; its state and text are not looked at. */
    public List<Row> of(Viewer viewer, SchemeFilter filter) {
        UnitMap units = territory.map();
        Map<UnitId, Map<Long, Days>> all = new TreeMap<>();
        em.createQuery("""
                        select r.unitId, r.fund, r.id, e.act, e.paperDate, e.day from SchemeEvent e join e.record r where r.planYear = :year
                        and e.act in :acts""", Object[].class)
                .setParameter("year", filter.year()).setParameter("acts", Set.of(SchemeAct.RECORD_DECISION, SchemeAct.APPROVE_PLAN,
                        SchemeAct.ASSIGN_FUNDS, SchemeAct.SIGN_CONTRACT)).getResultStream()
                .filter(row -> filter.fund() == null || filter.fund() == row[1])
                .forEach(row -> note(all.computeIfAbsent(new UnitId((String) row[0]), unit -> new HashMap<>())
                        .computeIfAbsent((Long) row[2], id -> new Days()), (SchemeAct) row[3], (LocalDate) row[4], (LocalDate) row[5]));
        all.keySet().removeIf(unit -> !filter.asksFor(unit) || !viewer.sees(unit, units));
        return all.entrySet().stream().map(unit -> row(unit.getKey(), unit.getValue().values())).toList();
    }

    /** The first of each counts: a second contract of a group scheme is no delay. */
    private static void note(Days days, SchemeAct act, LocalDate paper, LocalDate day) {
        if (DECISIONS.contains(act)) {
            days.decided = first(days.decided, paper == null ? day : paper);
        } else if (act == SchemeAct.ASSIGN_FUNDS) {
            days.assigned = first(days.assigned, day);
        } else {
            days.contracted = first(days.contracted, day);
        }
    }

    private static LocalDate first(LocalDate known, LocalDate day) {
        return known == null || day.isBefore(known) ? day : known;
    }

    private static Row row(UnitId unit, Iterable<Days> schemes) {
        List<Long> toAssign = new ArrayList<>();
        List<Long> toContract = new ArrayList<>();
        int count = 0;
        for (Days days : schemes) {
            count++;
            between(days.decided, days.assigned, toAssign);
            between(days.assigned, days.contracted, toContract);
        }
        return new Row(unit, count, toAssign.size(), toContract.size(), median(toAssign), median(toContract));
    }

    private static void between(LocalDate from, LocalDate to, List<Long> days) {
        if (from != null && to != null) {
            days.add(ChronoUnit.DAYS.between(from, to));
        }
    }

    /** The middle value; of two middle ones the lower, so that it is one that was. */
    static Long median(List<Long> days) {
        return days.isEmpty() ? null : days.stream().sorted().toList().get((days.size() - 1) / 2);
    }
}
