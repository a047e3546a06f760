package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.BudgetPlans;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.Origin;

/**
 * Follows the versions of plans: a scheme that a version states for the first time gets its record, a decision approves it, a
 * later one amends or drops it. Whatever brings a version into force, a message or a decision made here, the records and the
 * ledger follow in the same transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SchemeRegister {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Schemes schemes;
    @Inject
    private Grants grants;
    @Inject
    private Ledger ledger;
    @Inject
    private FundingSuspicions suspicions;
    @Inject
    private Event<PlanFollowed> followed;

    /** The records of a plan stand as its newest version says; heard in the same transaction. */
    public record PlanFollowed(PlanOf plan) {
    }

    /** A version of a plan came into force in the place of others. */
    public void on(@Observes BudgetPlans.PlanInForce plan) {
        DocumentVersion version = plan.version();
        em.flush();
        PlanOf owner = new PlanOf(version.subject(), version.planYear(), version.fund());
        // All at once: a plan has hundreds of schemes, and each question makes the persistence context look through all that it holds.
        Map<String, SchemeRecord> records = schemes.records(owner);
        Map<String, Long> granted = grants.of(records.values());
        Map<String, Scheme> stated = version.schemes().stream().collect(Collectors.toMap(Scheme::code, scheme -> scheme));
        Set<String> gone = plan.superseded().stream().filter(earlier -> earlier.basis() == version.basis())
                .flatMap(earlier -> earlier.schemes().stream()).map(Scheme::code).filter(code -> !stated.containsKey(code))
                .collect(Collectors.toSet());
        // What leaves first: its money is free for what comes.
        gone.stream().sorted().map(records::get).filter(Objects::nonNull).forEach(record -> leave(record, version));
        // Then what is to hold less than before: what a version moves from one scheme to another is neither new money nor freed.
        version.schemes().stream().sorted(Comparator.comparing((Scheme scheme) -> scheme.support() >= granted.getOrDefault(scheme.code(), 0L))
                .thenComparing(Scheme::code)).forEach(scheme -> enter(records.computeIfAbsent(scheme.code(),
                        code -> new SchemeRecord(owner.unit(), owner.year(), owner.fund(), code)), scheme, version));
        if (version.basis() == Basis.DECIDED && version.origin() != Origin.DECISION) {
            plan.warnings().addAll(suspicions.look(version, records));
        }
        followed.fire(new PlanFollowed(owner));
    }

    private void enter(SchemeRecord record, Scheme scheme, DocumentVersion version) {
        if (version.basis() == Basis.SUBMITTED) {
            // What is decided is not undone by a newer proposal; it waits for its own decision.
            boolean givenUp = record.state().isFinal() && !(record.state() == SchemeState.CLOSED && neverSettled(record));
            if (!record.state().wasApproved() && !givenUp) {
                record.beAsIn(scheme);
                follow(record, SchemeAct.RECEIVE, version, null);
            }
            return;
        }
        boolean asBefore = record.scheme() != null && record.scheme().version().basis() == Basis.DECIDED
                && AsSubmitted.scheme(record.scheme()).equals(AsSubmitted.scheme(scheme));
        record.beAsIn(scheme);
        if (version.origin() == Origin.DECISION && record.state() == SchemeState.IN_MINISTRY_PROPOSAL) {
            // Approved by the act of the person who recorded the decision here.
            return;
        }
        // A version that states it as the last decision did says nothing new of it.
        boolean takenUpAgain = record.state() == SchemeState.STOPPED && scheme.support() > 0;
        if (takenUpAgain || !record.state().wasApproved() && neverSettled(record)) {
            follow(record, SchemeAct.RECORD_DECISION, version, scheme.support());
        } else if (!asBefore) {
            follow(record, SchemeAct.AMEND, version, scheme.support());
        }
    }

    /** A file that was closed after its settlement is history; one that was withdrawn may be stated again. */
    private boolean neverSettled(SchemeRecord record) {
        return record.state() != SchemeState.CLOSED || ledger.heldBy(record, Ledger.Account.SETTLED) == 0;
    }

    private void leave(SchemeRecord record, DocumentVersion version) {
        follow(record, record.state().wasApproved() ? SchemeAct.DROP : SchemeAct.WITHDRAW, version, null);
    }

    /** Where the act changes nothing any more, a settled scheme or one already closed, the version stands for itself. */
    private void follow(SchemeRecord record, SchemeAct act, DocumentVersion version, Long amount) {
        if (SchemeLife.find(record.state(), act, record.fund()).isPresent()) {
            schemes.act(record, Deed.of(act, actor(version)).paper(version.decisionNumber(), version.decisionDate()).amount(amount)
                    .message(version.messageId()).version(version.id()));
        }
    }

    private static Actor actor(DocumentVersion version) {
        return version.origin() == Origin.DECISION ? Actor.system() : new Actor(version.sender().value(), null, version.sender(), null);
    }

    /** The records of a plan, by code. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<SchemeRecord> of(PlanOf plan) {
        return em.createQuery("select r from SchemeRecord r where r.unitId = :unit and r.planYear = :year and r.fund = :fund order by r.code",
                        SchemeRecord.class)
                .setParameter("unit", plan.unit().value()).setParameter("year", plan.year()).setParameter("fund", plan.fund()).getResultList();
    }
}
