package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.norm.ReasonCode;
import vn.khuyencong.norm.ReasonCodes;
import vn.khuyencong.norm.rules.SchemeStepRules;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.UnitTurns;

/**
 * Takes the steps that units report of their schemes, each in its turn: step n after step n−1, and none before a decision
 * has approved the scheme. A step is judged by itself and by the life of its scheme; a returned one uses up its number.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SchemeSteps {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private UnitTurns turns;
    @Inject
    private Schemes schemes;
    @Inject
    private PlanChanges changes;
    @Inject
    private ReasonCodes reasons;

    /** Registers a step under its key, before it is judged. The key is unique for ever. */
    public ReceivedStep register(long messageId, Message message) {
        ReceivedStep step = new ReceivedStep(messageId, message);
        em.persist(step);
        return step;
    }

    /** The step registered under a key, whatever its type and whatever became of it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<ReceivedStep> find(DocumentKey key) {
        return find(PlanOf.of(key), key.document(), key.version());
    }

    /** What a step has to wait for; empty if it may be judged. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Refusal> awaited(DocumentKey key) {
        boolean outOfTurn = key.version() > 1 && find(key.predecessor()).filter(step -> !step.isWaiting()).isEmpty();
        if (outOfTurn) {
            return Optional.of(Refusal.warning("STEP_AWAITED", "", "/data/key/version", key.version(), key.version() - 1));
        }
        return isDecided(key) ? Optional.empty()
                : Optional.of(Refusal.warning("PLAN_AWAITED", "", "/data/key/document", key.document(), key.version()));
    }

    /**
     * As {@link #awaited}, for a step that is about to be registered: a decision on its plan that is just being made is
     * waited for, so that the step is not left behind.
     */
    public Optional<Refusal> awaitedNow(DocumentKey key) {
        if (!isDecided(key)) {
            turns.hold(PlanOf.of(key).unit());
        }
        return awaited(key);
    }

    /** The waiting step of a scheme whose turn it is; empty while another is judged or awaited. */
    public Optional<ReceivedStep> next(PlanOf plan, String code) {
        int steps = schemes.find(plan, code).map(SchemeRecord::steps).orElse(0);
        return find(plan, code, steps + 1).filter(ReceivedStep::isWaiting).filter(step -> awaited(step.key()).isEmpty());
    }

    /** The codes of the schemes of a plan with waiting steps; nobody adds to them before this transaction ends. */
    public List<String> waiting(PlanOf plan) {
        turns.hold(plan.unit());
        return em.createQuery("""
                        select distinct s.code from ReceivedStep s where s.unitId = :unit and s.planYear = :year and s.fund = :fund
                        and s.state = :waiting order by s.code""", String.class)
                .setParameter("unit", plan.unit().value()).setParameter("year", plan.year()).setParameter("fund", plan.fund())
                .setParameter("waiting", ReceivedStep.State.WAITING).getResultList();
    }

    /**
     * Judges a registered step whose turn it is, and does what it says or returns it; everything found.
     *
     * @param person who sent it through the portal; null where its unit signed it at home
     */
    public List<Refusal> judge(ReceivedStep received, SchemeStep step, String person, LocalDate businessDay) {
        received.isJudged();
        SchemeRecord record = schemes.find(received.plan(), received.code()).orElseThrow();
        List<Refusal> findings = new ArrayList<>(byItself(step, record, businessDay));
        SchemeEvent event = null;
        if (findings.stream().noneMatch(Refusal::blocks)) {
            Schemes.Outcome outcome = schemes.act(record, Deeds.of(step, Actor.of(received.sender(), person)).message(received.messageId()));
            findings.addAll(outcome.findings());
            event = outcome.event();
        }
        received.was(event);
        record.stepTaken(received.number());
        if (event != null && event.act().changesThePlan()) {
            changes.carryOut(List.of(event), null);
        }
        return findings;
    }

    /**
     * What would be found of a step if it came now and in its turn; nothing is changed.
     *
     * @param person who would send it through the portal
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Refusal> foresee(SchemeStep step, UnitId sender, String person, LocalDate businessDay) {
        Optional<SchemeRecord> record = schemes.find(PlanOf.of(step.key()), step.key().document()).filter(SchemeSteps::isDecided);
        if (record.isEmpty()) {
            return byItself(step, businessDay);
        }
        List<Refusal> findings = new ArrayList<>(byItself(step, record.get(), businessDay));
        findings.addAll(schemes.foresee(record.get(), Deeds.of(step, Actor.of(sender, person))));
        return findings;
    }

    /** What is found of a step alone, whatever its scheme. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Refusal> byItself(SchemeStep step, LocalDate businessDay) {
        return SchemeStepRules.judge(step, new SchemeStepRules.Known(null, 0, reasons(businessDay)), businessDay);
    }

    private List<Refusal> byItself(SchemeStep step, SchemeRecord record, LocalDate businessDay) {
        LocalDate decided = record.scheme() == null ? null : record.scheme().version().decisionDate();
        return SchemeStepRules.judge(step, new SchemeStepRules.Known(decided, record.percentDone(), reasons(businessDay)), businessDay);
    }

    private Set<String> reasons(LocalDate day) {
        return reasons.on(day).stream().map(ReasonCode::code).collect(Collectors.toSet());
    }

    private boolean isDecided(DocumentKey key) {
        return schemes.find(PlanOf.of(key), key.document()).filter(SchemeSteps::isDecided).isPresent();
    }

    /** What was closed without a decision is decided too: its steps need not wait for ever, they are returned. */
    private static boolean isDecided(SchemeRecord record) {
        return record.state().wasApproved() || record.state().isFinal();
    }

    private Optional<ReceivedStep> find(PlanOf plan, String code, int number) {
        return em.createQuery("""
                        select s from ReceivedStep s where s.unitId = :unit and s.planYear = :year and s.fund = :fund
                        and s.code = :code and s.number = :number""", ReceivedStep.class)
                .setParameter("unit", plan.unit().value()).setParameter("year", plan.year()).setParameter("fund", plan.fund())
                .setParameter("code", code).setParameter("number", number).getResultStream().findFirst();
    }
}
