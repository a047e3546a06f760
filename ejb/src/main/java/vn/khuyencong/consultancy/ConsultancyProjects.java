package vn.khuyencong.consultancy;

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
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.ConsultancyReport.Project;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.norm.rules.DocumentRules;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Takes consultancy projects, version by version. One that is refused is returned with its reasons and the version before it stays
 * in force. A contract counts once, also when the unit that reported it has ended and its successor reports it again; what a plan pays
 * for as a scheme is no consultancy.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ConsultancyProjects {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** Registers a version under its key, before it is judged. The key is unique for ever. */
    public ConsultancyProject register(long messageId, Message message) {
        ConsultancyProject version = new ConsultancyProject(messageId, message, clock.now(), clock.today());
        // The provider does not know that the project rests on the message: it is told to write that one first.
        em.flush();
        em.persist(version);
        return version;
    }

    /** The version registered under a key, whatever became of it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<ConsultancyProject> find(DocumentKey key) {
        return em.createQuery("""
                        select p from ConsultancyProject p where p.unit = :unit and p.planYear = :year and p.document = :document
                        and p.version = :version""", ConsultancyProject.class)
                .setParameter("unit", key.unit()).setParameter("year", key.planYear()).setParameter("document", key.document())
                .setParameter("version", key.version()).getResultStream().findFirst();
    }

    /** The version in force of a project. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<ConsultancyProject> inForce(DocumentKey key) {
        return em.createQuery("""
                        select p from ConsultancyProject p where p.unit = :unit and p.planYear = :year and p.document = :document
                        and p.state = :state""", ConsultancyProject.class)
                .setParameter("unit", key.unit()).setParameter("year", key.planYear()).setParameter("document", key.document())
                .setParameter("state", ProjectState.IN_FORCE).getResultStream().findFirst();
    }

    /**
     * Judges a registered version whose turn it is, and brings it into force or returns it; everything found.
     *
     * @param came when it was received
     * @param day  the business day of that
     */
    public List<Refusal> judge(ConsultancyProject registered, ConsultancyReport report, Instant came, LocalDate day) {
        registered.isJudged(came, day);
        List<Refusal> findings = foresee(report, day);
        if (findings.stream().noneMatch(Refusal::blocks)) {
            boolean withdraws = report.kind() == SubmissionKind.WITHDRAWAL;
            inForce(report.key()).ifPresent(withdraws ? ConsultancyProject::beWithdrawn : ConsultancyProject::beSuperseded);
            if (withdraws) {
                registered.beWithdrawn();
            } else {
                registered.comeIntoForce();
            }
        }
        return findings;
    }

    /** What would be found of a project if it came on a day; nothing is changed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Refusal> foresee(ConsultancyReport report, LocalDate day) {
        List<Refusal> findings = new ArrayList<>(DocumentRules.judge(report, null, day));
        if (report.kind() == SubmissionKind.WITHDRAWAL) {
            if (inForce(report.key()).isEmpty()) {
                findings.add(Refusal.error("CONSULTANCY_NOTHING_TO_WITHDRAW", "", "/data/key/document", report.key().document()));
            }
            return findings;
        }
        sameContract(report, day).ifPresent(other -> findings.add(Refusal.error("CONSULTANCY_CONTRACT_TWICE", "", "/data/project/contractNumber",
                report.project().contractNumber(), other.key().document(), Integer.toString(other.key().planYear()), other.unit())));
        grant(report).ifPresent(findings::add);
        return findings;
    }

    /**
     * Another project in force with the same contract: one of the unit with that number, or one with that number and client of a unit whose
     * territory is by then held by the same one. Whoever reports for it by then sees that project; of strangers nothing is said.
     */
    private Optional<ConsultancyProject> sameContract(ConsultancyReport report, LocalDate day) {
        UnitMap units = territory.map();
        UnitId subject = report.key().subject();
        UnitId holder = units.holderOn(subject, day).id();
        return em.createQuery("""
                        select p from ConsultancyProject p where p.state = :state and p.contractNumber = :number
                        and not (p.unit = :unit and p.planYear = :year and p.document = :document) order by p.id""", ConsultancyProject.class)
                .setParameter("unit", subject.value()).setParameter("state", ProjectState.IN_FORCE)
                .setParameter("number", report.project().contractNumber()).setParameter("year", report.key().planYear())
                .setParameter("document", report.key().document()).getResultStream()
                .filter(other -> other.unit().equals(subject) || units.holderOn(other.unit(), day).id().equals(holder)
                        && ConsultancyFigures.identity(other.project().client()).equals(ConsultancyFigures.identity(report.project().client())))
                .findFirst();
    }

    /** A scheme of the unit's plans in force that the project seems to be: its number is no contract's, its name alone may be chance. */
    private Optional<Refusal> grant(ConsultancyReport report) {
        Project project = report.project();
        List<Scheme> schemes = em.createQuery("""
                        select s from Scheme s where s.version.subject = :unit and s.version.state = :state
                        and (s.code = :number or s.name = :title) order by s.id""", Scheme.class)
                .setParameter("unit", report.key().unit()).setParameter("state", VersionState.IN_FORCE)
                .setParameter("number", project.contractNumber()).setParameter("title", project.title()).getResultList();
        return schemes.stream().filter(scheme -> scheme.code().equals(project.contractNumber())).findFirst()
                .map(scheme -> Refusal.error("CONSULTANCY_IS_GRANT", "", "/data/project/contractNumber", scheme.code(), scheme.name()))
                .or(() -> schemes.stream().findFirst()
                        .map(scheme -> Refusal.warning("CONSULTANCY_PERHAPS_GRANT", "", "/data/project/title", scheme.code(), scheme.name())));
    }
}
