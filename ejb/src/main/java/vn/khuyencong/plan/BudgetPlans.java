package vn.khuyencong.plan;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.Contribution;
import vn.khuyencong.consolidation.Figures;
import vn.khuyencong.consolidation.Restatement;
import vn.khuyencong.consolidation.YearLocks;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.PaperSource;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.Ceiling;
import vn.khuyencong.norm.rules.CeilingRules;
import vn.khuyencong.norm.rules.DocumentRules;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.norm.rules.PaperRules;
import vn.khuyencong.plan.national.PlanGate;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.ValueStatus;

/**
 * Takes versions of plans and reports, each judged by the law of its day: the decision's where one is carried, else the
 * receipt's. A version with a blocking refusal is returned whole; an accepted one comes into force and moves the figures
 * in the same transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class BudgetPlans {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Norms norms;
    @Inject
    private Figures figures;
    @Inject
    private Beneficiaries beneficiaries;
    @Inject
    private YearLocks locks;
    @Inject
    private PlanGate gate;
    @Inject
    private BusinessClock clock;
    @Inject
    private Event<PlanInForce> planInForce;

    /**
     * A version of a plan came into force; heard in the same transaction.
     *
     * @param version    it
     * @param superseded the versions in whose place it came
     * @param warnings   what its sender is to be told besides; whoever hears of it may add to them
     */
    public record PlanInForce(DocumentVersion version, List<DocumentVersion> superseded, List<Refusal> warnings) {
    }

    /** Registers a version under its key, before it is judged. The key is unique for ever. */
    public DocumentVersion register(long messageId, Message message) {
        DocumentVersion version = new DocumentVersion(messageId, message);
        em.persist(version);
        return version;
    }

    /** The version registered under a key, whoever sent it and whatever became of it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<DocumentVersion> find(String type, DocumentKey key) {
        return em.createQuery("""
                        select v from DocumentVersion v where v.type = :type and v.subject = :subject
                        and v.planYear = :year and v.stream = :stream and v.document = :document and v.version = :version""",
                        DocumentVersion.class)
                .setParameter("type", type).setParameter("subject", key.unit())
                .setParameter("year", key.planYear()).setParameter("stream", key.stream())
                .setParameter("document", key.document()).setParameter("version", key.version())
                .getResultStream().findFirst();
    }

    /** Judges a registered version whose predecessor is known, and brings it into force or returns it. */
    public Judgement judge(DocumentVersion version, Message message, LocalDate businessDay) {
        NormPack law = norms.on(lawDay(message, businessDay));
        List<Refusal> findings = new ArrayList<>(findings(version, message, law, businessDay));
        if (findings.stream().anyMatch(Refusal::blocks)) {
            version.beReturned();
        } else {
            findings.addAll(comeIntoForce(version, message, law));
        }
        return new Judgement(version, findings);
    }

    /** What would be found if the message arrived on that day; nothing is changed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Refusal> foresee(Message message, LocalDate businessDay) {
        DocumentVersion version = new DocumentVersion(0, message);
        return findings(version, message, norms.on(lawDay(message, businessDay)), businessDay);
    }

    /** The versions in force of the document that a version belongs to, in their order. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<DocumentVersion> inForce(DocumentKey key) {
        return em.createQuery("""
                        select v from DocumentVersion v where v.subject = :subject and v.planYear = :year
                        and v.stream = :stream and v.document = :document and v.state = :state
                        order by v.version""", DocumentVersion.class)
                .setParameter("subject", key.unit()).setParameter("year", key.planYear())
                .setParameter("stream", key.stream()).setParameter("document", key.document())
                .setParameter("state", VersionState.IN_FORCE).setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "v.schemes")
                .setHint("eclipselink.batch", "v.schemes.lines").setHint("eclipselink.batch", "v.schemes.lines.equipment").getResultList();
    }

    /** The day of the decision; without one the day of the paper it was entered from, else the day of receipt. */
    private static LocalDate lawDay(Message message, LocalDate businessDay) {
        PaperSource paper = message.envelope().paper();
        return DocumentRules.lawDay(message.payload(), paper != null ? paper.date() : businessDay);
    }

    private List<Refusal> findings(DocumentVersion version, Message message, NormPack law, LocalDate businessDay) {
        List<Refusal> findings = new ArrayList<>(DocumentRules.judge(message.payload(), law, businessDay));
        otherReport(version).ifPresent(other -> findings.add(
                Refusal.error("REPORT_ALREADY_THERE", "", "/data/key/document", other.key().document())));
        if (message.payload() instanceof PlanSubmission plan) {
            findings.addAll(schemesOfOtherDocuments(version, plan));
            findings.addAll(gate.against(plan));
        }
        if (version.origin() == Origin.SIGNED) {
            return findings;
        }
        signedInForce(version.key()).ifPresent(signed -> findings.add(Refusal.error("PAPER_AGAINST_SIGNED", "", "/data/key/version",
                signed.key().document(), signed.key().version())));
        return PaperRules.judge(message.envelope().paper(), version.planYear(), findings, businessDay);
    }

    /** What the unit itself signed for the year and stream, under whatever number: paper adds nothing beside it. */
    private Optional<DocumentVersion> signedInForce(DocumentKey key) {
        return em.createQuery("""
                        select v from DocumentVersion v where v.subject = :subject and v.planYear = :year
                        and v.stream = :stream and v.state = :state and v.origin = :origin order by v.id""", DocumentVersion.class)
                .setParameter("subject", key.unit()).setParameter("year", key.planYear()).setParameter("stream", key.stream())
                .setParameter("state", VersionState.IN_FORCE).setParameter("origin", Origin.SIGNED)
                .getResultStream().findFirst();
    }

    private List<Refusal> comeIntoForce(DocumentVersion version, Message message, NormPack law) {
        if (message.payload() instanceof PlanSubmission plan) {
            takeLines(version, plan.schemes(), law);
            plan.indicatorTargets().forEach(target -> version.add(new ReportedFigure(version, target)));
            beneficiaries.identify(version, law.day());
        } else if (message.payload() instanceof PeriodicReport report) {
            report.figures().forEach(figure -> version.add(new ReportedFigure(version, figure)));
        }
        return takeThePlaceOfEarlier(version);
    }

    /** Brings it into force; what whoever heard of it warns of. */
    private List<Refusal> takeThePlaceOfEarlier(DocumentVersion version) {
        List<Contribution> removed = new ArrayList<>();
        List<DocumentVersion> superseded = new ArrayList<>();
        for (DocumentVersion earlier : version.kind() == SubmissionKind.SUPPLEMENT ? List.<DocumentVersion>of() : inForce(version.key())) {
            // What was decided stays in force until something decided takes its place.
            if (version.basis() == Basis.DECIDED || earlier.basis() == Basis.SUBMITTED) {
                removed.addAll(Contributions.of(earlier));
                earlier.beSuperseded(clock.today());
                superseded.add(earlier);
            }
        }
        version.comeIntoForce(clock.today());
        figures.change(Contributions.of(version), removed);
        if (version.basis() == Basis.DECIDED) {
            locks.restate(new Restatement.Later(version.subject(), version.planYear(), version.valueStatus(), version.key().toString(), version.id(),
                    version.decisionNumber() != null ? version.decisionNumber() : version.title()));
        }
        List<Refusal> warnings = new ArrayList<>();
        if (version.fund() != null) {
            planInForce.fire(new PlanInForce(version, superseded, warnings));
        }
        return warnings;
    }

    /**
     * Makes a version of what was decided here on a submission or on an earlier decision, and brings it into force.
     *
     * @param earlier  the version that it rests on
     * @param decision number, day and authority of the decision
     * @param schemes  the schemes as they were decided, with their lines
     * @param law      of the day of the decision
     */
    public DocumentVersion decide(DocumentVersion earlier, PlanSubmission.Decision decision, List<PlanSubmission.Scheme> schemes, NormPack law) {
        DocumentVersion version = new DocumentVersion(earlier, nextDecision(earlier.key()), decision);
        em.persist(version);
        takeLines(version, schemes, law);
        // Targets that supplements have added are in force beside those of the version it rests on.
        Stream.concat(inForce(earlier.key()).stream().filter(other -> other.basis() == earlier.basis() && other != earlier), Stream.of(earlier))
                .flatMap(stating -> stating.figures().stream())
                .forEach(figure -> version.add(new ReportedFigure(version, figure.stated())));
        beneficiaries.identify(version, law.day());
        takeThePlaceOfEarlier(version);
        return version;
    }

    /** The number that the next version decided here of a document will have. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public int nextDecision(DocumentKey key) {
        return 1 + em.createQuery("""
                        select coalesce(max(v.version), 0) from DocumentVersion v where v.type = :type and v.subject = :subject
                        and v.planYear = :year and v.stream = :stream and v.document = :document""", Integer.class)
                .setParameter("type", DocumentVersion.DECISION).setParameter("subject", key.unit())
                .setParameter("year", key.planYear()).setParameter("stream", key.stream())
                .setParameter("document", key.document()).getSingleResult();
    }

    /** Another document that already reports the same period in the same status: the two would count twice. */
    private Optional<DocumentVersion> otherReport(DocumentVersion version) {
        if (version.valueStatus() == ValueStatus.PLANNED) {
            return Optional.empty();
        }
        return em.createQuery("""
                        select v from DocumentVersion v where v.subject = :subject and v.planYear = :year
                        and v.stream = :stream and v.valueStatus = :status and v.state = :state
                        and v.document <> :document and v.kind <> :withdrawn order by v.id""", DocumentVersion.class)
                .setParameter("subject", version.key().unit()).setParameter("year", version.planYear())
                .setParameter("stream", version.key().stream()).setParameter("status", version.valueStatus())
                .setParameter("state", VersionState.IN_FORCE).setParameter("document", version.key().document())
                .setParameter("withdrawn", SubmissionKind.WITHDRAWAL).getResultStream().findFirst();
    }

    /** A scheme that another document of the unit, year and fund already holds would count twice. */
    private List<Refusal> schemesOfOtherDocuments(DocumentVersion version, PlanSubmission plan) {
        Map<String, String> there = new HashMap<>();
        em.createQuery("""
                        select s.code, v.document from Scheme s join s.version v where v.subject = :subject
                        and v.planYear = :year and v.stream = :stream and v.basis = :basis and v.state = :state
                        and (v.document <> :document or :supplement = true)""", Object[].class)
                .setParameter("subject", version.key().unit()).setParameter("year", version.planYear())
                .setParameter("stream", version.key().stream()).setParameter("basis", version.basis())
                .setParameter("state", VersionState.IN_FORCE).setParameter("document", version.key().document())
                .setParameter("supplement", version.kind() == SubmissionKind.SUPPLEMENT)
                .getResultStream().forEach(row -> there.put((String) row[0], (String) row[1]));
        List<Refusal> findings = new ArrayList<>();
        for (int i = 0; i < plan.schemes().size(); i++) {
            String code = plan.schemes().get(i).code();
            if (there.containsKey(code)) {
                findings.add(Refusal.error("SCHEME_ALREADY_THERE", "", "/data/schemes/" + i + "/code", code, there.get(code)));
            }
        }
        return findings;
    }

    private void takeLines(DocumentVersion version, List<PlanSubmission.Scheme> schemes, NormPack law) {
        int lineNumber = 0;
        for (int i = 0; i < schemes.size(); i++) {
            Scheme scheme = new Scheme(version, i + 1, schemes.get(i));
            for (PlanSubmission.Line line : schemes.get(i).lines()) {
                Long ceiling = CeilingRules.ceilingOf(line, version.fund(), version.subject().value(), law).map(Ceiling::id).orElse(null);
                scheme.add(new SchemeLine(version, scheme, ++lineNumber, line, ceiling));
            }
            version.add(scheme);
        }
        version.sumUp();
    }
}
