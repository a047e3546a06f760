package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.UnitTurns;

/**
 * The one place where something is done to a scheme. Each act is held against {@link SchemeLife} and its guards, recorded as
 * an event and audited in the same transaction; a refused one changes nothing and is audited as refused.
 */
@Stateless
public class Schemes {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private UnitTurns turns;
    @Inject
    private Guards guards;
    @Inject
    private SchemeMoney money;
    @Inject
    private Event<SchemeEvent> happened;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * What became of an act.
     *
     * @param event    what was recorded; null if it was refused
     * @param findings why it was refused, or what an official is warned of
     */
    public record Outcome(SchemeEvent event, List<Refusal> findings) {

        public boolean done() {
            return event != null;
        }
    }

    /**
     * An act as a page offers it.
     *
     * @param transition the row of the table
     * @param against    why it may not be done by whoever asks, or not yet; empty if it may
     */
    public record Offer(Transition transition, List<Refusal> against) {

        public boolean possible() {
            return against.stream().noneMatch(Refusal::blocks);
        }
    }

    /** The record of a scheme, made when it is first heard of; locked until the transaction ends. */
    public SchemeRecord record(PlanOf plan, String code) {
        turns.hold(plan.unit());
        return find(plan, code).map(record -> {
            em.lock(record, LockModeType.PESSIMISTIC_WRITE);
            return record;
        }).orElseGet(() -> new SchemeRecord(plan.unit(), plan.year(), plan.fund(), code));
    }

    /** The records of a plan by code, in that order, locked until the transaction ends: for who looks at all of them. */
    public Map<String, SchemeRecord> records(PlanOf plan) {
        turns.hold(plan.unit());
        return em.createQuery("""
                        select r from SchemeRecord r where r.unitId = :unit and r.planYear = :year and r.fund = :fund order by r.code""", SchemeRecord.class)
                .setParameter("unit", plan.unit().value()).setParameter("year", plan.year()).setParameter("fund", plan.fund())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream()
                .collect(Collectors.toMap(SchemeRecord::code, record -> record, (one, same) -> one, TreeMap::new));
    }

    /** The record of a scheme, if there is one. */
    public Optional<SchemeRecord> find(PlanOf plan, String code) {
        return em.createQuery("""
                        select r from SchemeRecord r where r.unitId = :unit and r.planYear = :year and r.fund = :fund and r.code = :code""",
                        SchemeRecord.class)
                .setParameter("unit", plan.unit().value()).setParameter("year", plan.year()).setParameter("fund", plan.fund())
                .setParameter("code", code).getResultStream().findFirst();
    }

    /** Every act that is possible where a scheme stands, with what speaks against it today for whoever asks. */
    public List<Offer> offers(SchemeRecord record, Actor actor) {
        return SchemeLife.from(record.state(), record.fund()).stream().filter(transition -> !transition.who().isEmpty())
                .map(transition -> new Offer(transition, against(record, Deed.of(transition.act(), actor), transition))).toList();
    }

    /** What would become of an act; nothing is changed. */
    public List<Refusal> foresee(SchemeRecord record, Deed deed) {
        return SchemeLife.find(record.state(), deed.act(), record.fund()).map(transition -> against(record, deed, transition))
                .orElseGet(() -> List.of(notHere(record, deed)));
    }

    /** Does it, or says why not. */
    public Outcome act(SchemeRecord record, Deed deed) {
        turns.hold(record.unit());
        if (em.contains(record)) {
            em.lock(record, LockModeType.PESSIMISTIC_WRITE);
        }
        SchemeLife.find(record.state(), deed.act(), record.fund())
                .ifPresent(transition -> transition.guards().stream().sorted().forEach(guard -> guards.hold(guard, record, deed)));
        List<Refusal> findings = foresee(record, deed);
        if (findings.stream().anyMatch(Refusal::blocks)) {
            audit.record(deed.actor().name(), AuditAct.SCHEME_ACT_REFUSED, name(record), findings.get(0).rule(), deed.act().name());
            return new Outcome(null, findings);
        }
        SchemeState from = record.state();
        record.acted(deed.act(), clock.today());
        record.go(SchemeLife.find(from, deed.act(), record.fund()).orElseThrow());
        if (deed.percentDone() != null) {
            record.done(deed.percentDone());
        }
        if (!em.contains(record)) {
            em.persist(record);
        }
        SchemeEvent event = new SchemeEvent(record, from, deed, clock.now(), clock.today());
        em.persist(event);
        money.follow(event);
        happened.fire(event);
        audit.record(deed.actor().name(), AuditAct.SCHEME_ACT_DONE, name(record), "OK", deed.act() + " " + from + " → " + record.state());
        return new Outcome(event, findings);
    }

    /** What was done to a scheme, the oldest first. */
    public List<SchemeEvent> events(SchemeRecord record) {
        return em.createQuery("select e from SchemeEvent e where e.record = :record order by e.id", SchemeEvent.class)
                .setParameter("record", record).getResultList();
    }

    private List<Refusal> against(SchemeRecord record, Deed deed, Transition transition) {
        List<Refusal> against = new ArrayList<>();
        if (!deed.actor().may(transition)) {
            against.add(Refusal.error("SCHEME_ACT_NOT_YOURS", "", "", deed.act(), transition.who()));
        }
        transition.guards().stream().sorted().forEach(guard -> against.addAll(guards.against(guard, record, deed)));
        return against;
    }

    private static Refusal notHere(SchemeRecord record, Deed deed) {
        return Refusal.error("SCHEME_ACT_NOT_HERE", "", "/data/act", record.code(), record.state(), deed.act());
    }

    private static String name(SchemeRecord record) {
        return PlanOf.of(record) + "/" + record.code();
    }
}
