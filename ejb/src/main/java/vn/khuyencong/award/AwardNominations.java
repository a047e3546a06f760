package vn.khuyencong.award;

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
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;

/**
 * Takes entries for awards, version by version. One that is refused is returned with its reasons and the version before it stays
 * in force; one that is taken has its establishment in the register and its product on file.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AwardNominations {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private NominationJudgement judgement;
    @Inject
    private AwardProducts products;
    @Inject
    private BusinessClock clock;

    /** Registers a version under its key, before it is judged. The key is unique for ever. */
    public AwardEntry register(long messageId, Message message) {
        AwardEntry entry = new AwardEntry(messageId, message, clock.now(), clock.today());
        // Its message goes first: nothing but the schema tells that the one rests on the other.
        em.flush();
        em.persist(entry);
        return entry;
    }

    /** The version registered under a key, whoever sent it and whatever became of it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<AwardEntry> find(DocumentKey key) {
        return em.createQuery("""
                        select e from AwardEntry e where e.unit = :unit and e.planYear = :year and e.document = :document
                        and e.version = :version order by e.id""", AwardEntry.class)
                .setParameter("unit", key.unit()).setParameter("year", key.planYear()).setParameter("document", key.document())
                .setParameter("version", key.version()).getResultStream().findFirst();
    }

    /** The numbers of entries of a unit and year, whatever became of them. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<String> documents(DocumentKey key) {
        return em.createQuery("select distinct e.document from AwardEntry e where e.unit = :unit and e.planYear = :year", String.class)
                .setParameter("unit", key.unit()).setParameter("year", key.planYear()).getResultList();
    }

    /**
     * Judges a registered version whose turn it is, and brings it into force or returns it; everything found.
     *
     * @param came when it was received
     * @param day  the business day of that
     */
    public List<Refusal> judge(AwardEntry registered, AwardNomination nomination, Instant came, LocalDate day) {
        Optional<AwardRound> round = judgement.held(nomination);
        registered.isJudged(round.orElse(null), came, day);
        List<Refusal> findings = judgement.judge(nomination, round, day);
        if (findings.stream().noneMatch(Refusal::blocks)) {
            take(registered, nomination, day);
        }
        return findings;
    }

    /** What would be found of an entry if it came on a day; nothing is changed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Refusal> foresee(AwardNomination nomination, LocalDate day) {
        return judgement.judge(nomination, judgement.round(nomination), day);
    }

    private void take(AwardEntry registered, AwardNomination nomination, LocalDate day) {
        Optional<AwardEntry> before = judgement.inForce(nomination.key());
        if (nomination.kind() == SubmissionKind.WITHDRAWAL) {
            registered.takeBack(before.orElseThrow());
            before.orElseThrow().beWithdrawn();
            return;
        }
        before.ifPresent(AwardEntry::beSuperseded);
        Establishment maker = products.makers(List.of(nomination.establishment()), nomination.key(), registered.messageId(), day).get(0);
        registered.comeIntoForce(maker, products.identify(maker, nomination.product().name()));
    }
}
