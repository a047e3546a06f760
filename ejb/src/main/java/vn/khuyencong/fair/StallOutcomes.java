package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.StallOutcome;
import vn.khuyencong.norm.rules.DocumentRules;
import vn.khuyencong.shared.Refusal;

/** Takes what units report of a fair that is over: who came, with how many of the stalls given, and what it brought. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class StallOutcomes {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private FairApplicants applicants;
    @Inject
    private StallHolders holders;

    /** Registers a report under its key, before it is judged. The key is unique for ever. */
    public ReceivedOutcome register(long messageId, Message message) {
        ReceivedOutcome received = new ReceivedOutcome(messageId, message);
        em.persist(received);
        return received;
    }

    /** The report registered under a key, whatever became of it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<ReceivedOutcome> find(DocumentKey key) {
        return em.createQuery("""
                        select o from ReceivedOutcome o where o.unit = :unit and o.planYear = :year and o.document = :document
                        and o.version = :version""", ReceivedOutcome.class)
                .setParameter("unit", key.unit()).setParameter("year", key.planYear()).setParameter("document", key.document())
                .setParameter("version", key.version()).getResultStream().findFirst();
    }

    /**
     * Judges a registered report, and keeps what it says or returns it; everything found.
     *
     * @param by who reports: the person at the portal, else the unit
     */
    public List<Refusal> judge(ReceivedOutcome received, StallOutcome outcome, String by, Instant came, LocalDate day) {
        List<Refusal> findings = foresee(outcome, day);
        FairOutcome taken = null;
        if (findings.stream().noneMatch(Refusal::blocks)) {
            FairApplication application = application(outcome.key()).orElseThrow();
            taken = new FairOutcome(received.messageId(), application.fair(), application, outcome.attended(), outcome.stallsUsed(), outcome.sales(),
                    outcome.contracts(), outcome.contractValue(), came, day, by);
            em.persist(taken);
        }
        received.was(taken);
        return findings;
    }

    /** What would be found of a report if it came on a day; nothing is changed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Refusal> foresee(StallOutcome outcome, LocalDate day) {
        List<Refusal> findings = new ArrayList<>(DocumentRules.judge(outcome, null, day));
        Optional<FairApplication> application = application(outcome.key());
        if (application.isEmpty()) {
            findings.add(Refusal.error("FAIR_APPLICATION_UNKNOWN", "", "/data/key/document", outcome.key().document()));
            return findings;
        }
        Fair fair = application.get().fair();
        if (!fair.code().equals(outcome.fair())) {
            findings.add(Refusal.error("FAIR_OTHER_FAIR", "", "/data/fair", outcome.fair(), fair.code()));
        }
        if (day.isBefore(fair.toDay())) {
            findings.add(Refusal.error("FAIR_OUTCOME_EARLY", "", "/data/fair", fair.code(), fair.toDay()));
        }
        long stalls = given(application.get());
        if (stalls == 0) {
            findings.add(Refusal.error("FAIR_WITHOUT_STALL", "", "/data/key/document", outcome.key().document()));
        } else if (outcome.stallsUsed() > stalls) {
            findings.add(Refusal.error("FAIR_MORE_STALLS_THAN_GIVEN", "", "/data/stallsUsed", outcome.stallsUsed(), stalls));
        }
        return findings;
    }

    /** How many stalls it has by the published result. */
    private long given(FairApplication application) {
        return holders.given(application.fair()).values().stream()
                .filter(one -> one.unit().equals(application.unit()) && application.document().equals(one.document())).count();
    }

    private Optional<FairApplication> application(DocumentKey key) {
        return applicants.inForce(key);
    }
}
