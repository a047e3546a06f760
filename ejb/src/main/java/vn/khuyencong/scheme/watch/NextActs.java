package vn.khuyencong.scheme.watch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Actor;
import vn.khuyencong.scheme.Deed;
import vn.khuyencong.scheme.Guard;
import vn.khuyencong.scheme.Guards;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeLife;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.Transition;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** The schemes whose next act is somebody's own, by year, fund and state; from the assignment of money on. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NextActs {

    /** What brings a scheme on, where several acts are possible the first of these. */
    private static final List<SchemeAct> ONWARD = List.of(SchemeAct.ASSIGN_FUNDS, SchemeAct.PAY_ADVANCE, SchemeAct.SIGN_CONTRACT, SchemeAct.CHECK_CAPACITY,
            SchemeAct.ACCEPT, SchemeAct.HAND_OVER, SchemeAct.SETTLE, SchemeAct.POST_CHECK, SchemeAct.APPROVE_ADJUSTMENT, SchemeAct.APPROVE_STOP,
            SchemeAct.STOP_FOR_VIOLATION);
    /** Here the next step is the establishment's; the watch list says when it takes too long. */
    private static final List<SchemeState> IN_OTHER_HANDS = List.of(SchemeState.IN_PROGRESS);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Guards guards;
    @Inject
    private Territory territory;

    /**
     * Schemes that wait for the same act.
     *
     * @param since the day of the last act on the one that waits longest
     */
    public record Row(int year, FundSource fund, SchemeState state, SchemeAct act, LocalDate since, long count) {

        private Row and(Row more) {
            return new Row(year, fund, state, act, since.isBefore(more.since) ? since : more.since, count + more.count);
        }
    }

    /** What waits for a viewer, the longest first. A post-check waits only when its year has begun. */
    public List<Row> of(Viewer viewer, LocalDate today) {
        UnitMap units = territory.map();
        Map<String, Row> rows = new HashMap<>();
        Map<Long, LocalDate> lastDays = new HashMap<>();
        em.createQuery("select e.record.id, max(e.businessDay) from SchemeEvent e where e.record.planYear >= :from group by e.record.id", Object[].class)
                .setParameter("from", today.getYear() - 2).getResultList().forEach(row -> lastDays.put((Long) row[0], (LocalDate) row[1]));
        em.createQuery("select r from SchemeRecord r where r.state in :states and r.planYear >= :from", SchemeRecord.class)
                .setParameter("states", states()).setParameter("from", today.getYear() - 2).getResultList()
                .forEach(record -> row(record, lastDays.get(record.id()), viewer, units, today)
                        .ifPresent(row -> rows.merge(row.year() + "." + row.fund() + row.state(), row, Row::and)));
        return rows.values().stream().sorted(Comparator.comparing(Row::since).thenComparing(Row::state)).toList();
    }

    private static List<SchemeState> states() {
        return List.of(SchemeState.values()).stream().filter(state -> !IN_OTHER_HANDS.contains(state) && (state.isUnderWay() || state == SchemeState.SETTLED))
                .toList();
    }

    private Optional<Row> row(SchemeRecord record, LocalDate since, Viewer viewer, UnitMap units, LocalDate today) {
        if (record.state() == SchemeState.SETTLED && today.getYear() <= record.planYear()) {
            return Optional.empty();
        }
        List<Transition> possible = SchemeLife.from(record.state(), record.fund());
        Actor actor = Actor.of(viewer, record.unit(), units, today);
        return ONWARD.stream().flatMap(act -> possible.stream().filter(transition -> transition.act() == act)).findFirst()
                .filter(actor::may)
                .filter(transition -> !transition.guards().contains(Guard.IN_POWER) || guards.against(Guard.IN_POWER, record, Deed.of(transition.act(), actor)).isEmpty())
                .map(transition -> new Row(record.planYear(), record.fund(), record.state(), transition.act(), since, 1));
    }
}
