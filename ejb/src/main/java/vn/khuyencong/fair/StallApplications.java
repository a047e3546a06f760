package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;

/**
 * Takes applications for stalls, version by version. One that is refused is returned with its reasons and the version before
 * it stays in force; one that is taken has its establishment in the register and its score by the published rules.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class StallApplications {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private StallJudgement judgement;
    @Inject
    private FairApplicants applicants;
    @Inject
    private PriorityScores scores;
    @Inject
    private BusinessClock clock;

    /** Registers a version under its key, before it is judged. The key is unique for ever. */
    public FairApplication register(long messageId, Message message) {
        FairApplication application = FairApplication.of(messageId, message, clock.now(), clock.today());
        em.persist(application);
        return application;
    }

    /** The version registered under a key, whoever sent it and whatever became of it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<FairApplication> find(DocumentKey key) {
        return em.createQuery("""
                        select a from FairApplication a where a.unit = :unit and a.planYear = :year and a.document = :document
                        and a.version = :version""", FairApplication.class)
                .setParameter("unit", key.unit()).setParameter("year", key.planYear()).setParameter("document", key.document())
                .setParameter("version", key.version()).getResultStream().findFirst();
    }

    /**
     * Judges a registered version whose turn it is, and brings it into force or returns it; everything found.
     *
     * @param came when it was received
     * @param day  the business day of that
     */
    public List<Refusal> judge(FairApplication registered, StallApplication application, Instant came, LocalDate day) {
        registered.isJudged(came, day);
        Optional<Fair> fair = judgement.held(application);
        registered.isFor(fair.orElse(null));
        List<Refusal> findings = judgement.judge(application, fair, day);
        if (findings.stream().noneMatch(Refusal::blocks)) {
            take(registered, application, fair.orElseThrow());
        }
        return findings;
    }

    /** What would be found of an application if it came on a day; nothing is changed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Refusal> foresee(StallApplication application, LocalDate day) {
        return judgement.judge(application, judgement.fair(application), day);
    }

    private void take(FairApplication registered, StallApplication application, Fair fair) {
        boolean withdraws = application.kind() == SubmissionKind.WITHDRAWAL;
        applicants.inForce(application.key()).ifPresent(withdraws ? FairApplication::beWithdrawn : FairApplication::beSuperseded);
        if (withdraws) {
            registered.beWithdrawn();
            return;
        }
        Establishment establishment = applicants.identify(application, registered.messageId(), registered.businessDay());
        registered.comeIntoForce(establishment.id(), scores.score(fair, application, applicants.everBefore(fair, establishment)).total());
    }
}
