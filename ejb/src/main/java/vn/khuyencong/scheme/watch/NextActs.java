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
import vn.khuyencong.shared.UnitId;
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
        Map<UnitId, Actor> actors = new HashMap<>();
        Map<String, Row> rows = new HashMap<>();
        for (Group group : groups(today)) {
            row(group, actors.computeIfAbsent(group.unit(), unit -> Actor.of(viewer, unit, units, today)), today)
                    .ifPresent(row -> rows.merge(row.year() + "." + row.fund() + row.state(), row, Row::and));
        }
        return rows.values().stream().sorted(Comparator.comparing(Row::since).thenComparing(Row::state)).toList();
    }

    /** Schemes of a unit that stand at the same place. */
    private record Group(int year, FundSource fund, SchemeState state, UnitId unit, long count, LocalDate since) {
    }

    private List<Group> groups(LocalDate today) {
        return em.createQuery("""
                        select r.planYear, r.fund, r.state, r.unitId, count(r), min(r.lastActOn) from SchemeRecord r where r.state in :states
                        and r.planYear >= :from group by r.planYear, r.fund, r.state, r.unitId""", Object[].class)
                .setParameter("states", states()).setParameter("from", today.getYear() - 2).getResultStream()
                .map(row -> new Group((Integer) row[0], (FundSource) row[1], (SchemeState) row[2], new UnitId((String) row[3]), (Long) row[4], (LocalDate) row[5]))
                .toList();
    }

    private static List<SchemeState> states() {
        return List.of(SchemeState.values()).stream().filter(state -> !IN_OTHER_HANDS.contains(state) && (state.isUnderWay() || state == SchemeState.SETTLED))
                .toList();
    }

    private Optional<Row> row(Group group, Actor actor, LocalDate today) {
        if (group.state() == SchemeState.SETTLED && today.getYear() <= group.year()) {
            return Optional.empty();
        }
        List<Transition> possible = SchemeLife.from(group.state(), group.fund());
        return ONWARD.stream().flatMap(act -> possible.stream().filter(transition -> transition.act() == act)).findFirst().filter(actor::may)
                .flatMap(transition -> transition.guards().contains(Guard.IN_POWER) ? inPower(group, transition, actor)
                        : Optional.of(new Row(group.year(), group.fund(), group.state(), transition.act(), group.since(), group.count())));
    }

    /** Who decides a change depends on what was asked for, scheme by scheme; few wait for that. */
    private Optional<Row> inPower(Group group, Transition transition, Actor actor) {
        return em.createQuery("select r from SchemeRecord r where r.planYear = :year and r.fund = :fund and r.state = :state and r.unitId = :unit", SchemeRecord.class)
                .setParameter("year", group.year()).setParameter("fund", group.fund()).setParameter("state", group.state())
                .setParameter("unit", group.unit().value()).getResultStream()
                .filter(record -> guards.against(Guard.IN_POWER, record, Deed.of(transition.act(), actor)).isEmpty())
                .map(record -> new Row(group.year(), group.fund(), group.state(), transition.act(), record.lastActOn(), 1)).reduce(Row::and);
    }
}
