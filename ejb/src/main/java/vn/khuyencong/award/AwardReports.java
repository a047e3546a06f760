package vn.khuyencong.award;

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
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.AwardResult;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.norm.LawContent.AwardGroup;
import vn.khuyencong.norm.rules.DocumentRules;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;

/**
 * Takes what units decided in rounds of their own, version by version. The certificates that it names are entered in the register;
 * those that a later version no longer has end, the others stay as they are.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AwardReports {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AwardLaw law;
    @Inject
    private ReportedCertificates certificates;
    @Inject
    private BusinessClock clock;

    /** Registers a version under its key, before it is judged. The key is unique for ever. */
    public AwardReport register(long messageId, Message message) {
        AwardReport report = new AwardReport(messageId, message, clock.now(), clock.today());
        // Its message goes first: nothing but the schema tells that the one rests on the other.
        em.flush();
        em.persist(report);
        return report;
    }

    /** The version registered under a key, whoever sent it and whatever became of it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<AwardReport> find(DocumentKey key) {
        return em.createQuery("""
                        select r from AwardReport r where r.unit = :unit and r.planYear = :year and r.document = :document
                        and r.version = :version order by r.id""", AwardReport.class)
                .setParameter("unit", key.unit()).setParameter("year", key.planYear()).setParameter("document", key.document())
                .setParameter("version", key.version()).getResultStream().findFirst();
    }

    /** The reports in force of the years from one to another. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<AwardReport> inForce(int firstYear, int lastYear) {
        return em.createQuery("select r from AwardReport r where r.planYear between :first and :last and r.state = :state order by r.unit, r.document",
                        AwardReport.class).setParameter("first", firstYear).setParameter("last", lastYear).setParameter("state", EntryState.IN_FORCE)
                .getResultList();
    }

    /**
     * Judges a registered version whose turn it is, and brings it into force or returns it; everything found.
     *
     * @param by   who handed it in, else the unit that sent it
     * @param came when it was received
     * @param day  the business day of that
     */
    public List<Refusal> judge(AwardReport registered, AwardResult result, String by, Instant came, LocalDate day) {
        registered.isJudged(came, day);
        List<Refusal> findings = foresee(result, day);
        if (findings.stream().noneMatch(Refusal::blocks)) {
            take(registered, result, by, day);
        }
        return findings;
    }

    /** What would be found of a report if it came on a day; nothing is changed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Refusal> foresee(AwardResult result, LocalDate day) {
        List<Refusal> findings = new ArrayList<>(DocumentRules.judge(result, null, day));
        if (result.kind() == SubmissionKind.WITHDRAWAL) {
            if (inForce(result.key()).isEmpty()) {
                findings.add(Refusal.error("AWARD_NOTHING_TO_WITHDRAW", "", "/data/kind", result.key().document()));
            }
            return findings;
        }
        LocalDate decided = result.decision().date();
        if (law.level(result.level(), decided).isEmpty()) {
            findings.add(Refusal.error("AWARD_LEVEL_NOT_THERE", "", "/data/level", result.level(), decided));
        }
        Set<String> groups = law.groups(decided).stream().map(AwardGroup::code).collect(Collectors.toSet());
        for (int i = 0; i < result.entered().size(); i++) {
            if (!groups.contains(result.entered().get(i).group())) {
                findings.add(Refusal.error("AWARD_GROUP_UNKNOWN", "", "/data/entered/" + i + "/group", result.entered().get(i).group(),
                        groups.stream().sorted().collect(Collectors.joining(", "))));
            }
        }
        findings.addAll(certificates.judge(result));
        return findings;
    }

    private void take(AwardReport registered, AwardResult result, String by, LocalDate day) {
        Optional<AwardReport> before = inForce(result.key());
        boolean withdraws = result.kind() == SubmissionKind.WITHDRAWAL;
        before.ifPresent(one -> one.become(withdraws ? EntryState.WITHDRAWN : EntryState.SUPERSEDED));
        registered.become(withdraws ? EntryState.WITHDRAWN : EntryState.IN_FORCE);
        certificates.follow(registered, result, by, day);
    }

    private Optional<AwardReport> inForce(DocumentKey key) {
        return em.createQuery("""
                        select r from AwardReport r where r.unit = :unit and r.planYear = :year and r.document = :document and r.state = :state""",
                        AwardReport.class)
                .setParameter("unit", key.unit()).setParameter("year", key.planYear()).setParameter("document", key.document())
                .setParameter("state", EntryState.IN_FORCE).getResultStream().findFirst();
    }
}
