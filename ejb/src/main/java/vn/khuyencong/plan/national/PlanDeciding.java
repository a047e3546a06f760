package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.BudgetPlans;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.SchemeLine;

/** Turns what was appraised into what is decided. What speaks against it was asked before; here it is only done. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PlanDeciding {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PlanYears years;
    @Inject
    private Decided decided;
    @Inject
    private PlanDocuments documents;
    @Inject
    private BudgetPlans plans;
    @Inject
    private Norms norms;
    @Inject
    private Event<SchemeTurn> turns;
    @Inject
    private Event<MinistryLetter> letters;
    @Inject
    private AuditTrail audit;

    /** Puts the decision on file, makes the decided versions, tells the schemes and the units. */
    public void decide(Viewer viewer, NationalPlan plan, PlanDecisionKind kind, PlanSubmission.Decision decision) {
        // Before the first version is made: what is decided is decided by the law of one day, on the documents of one moment.
        List<Decided.Part> parts = decided.of(plan.planYear());
        NormPack law = norms.on(decision.date());
        PlanDecision filed = years.find(plan.planYear(), decision).orElseGet(() -> years.decide(plan, kind, decision, viewer.name()));
        PlanAct act = kind == PlanDecisionKind.APPROVE ? PlanAct.APPROVE : PlanAct.AMEND;
        for (Decided.Part part : parts) {
            // What was appraised after the decision on the plan goes into the proposal and into the plan at once.
            tell(viewer, part, PlanAct.PROPOSE, null, null);
            DocumentVersion version = made(part, filed, decision, law);
            tell(viewer, part, act, decision, version == null ? null : version.id());
            part.appraisals().stream().filter(appraisal -> appraisal.move() != null).forEach(appraisal -> em.persist(
                    new SchemeMove(filed, appraisal.scheme(), appraisal.move(), moved(appraisal))));
            letters.fire(new MinistryLetter(part.submitted().subject(), LetterType.PLAN_DECIDED, part.submitted().key().toString(),
                    DecisionLetter.of(part, filed, decision, documents.submitted(part.submitted()).digest())));
            audit.record(viewer.name(), AuditAct.PLAN_DECIDED, part.submitted().key().toString(), "OK",
                    decision.number() + " → " + part.totals().support());
        }
    }

    private void tell(Viewer viewer, Decided.Part part, PlanAct act, PlanSubmission.Decision decision, Long version) {
        part.appraisals().stream().map(appraisal -> PlanTurns.of(act, viewer, appraisal)).filter(Objects::nonNull)
                .forEach(turn -> turns.fire(turn.decidedBy(decision).in(version)));
    }

    /** The decided version; null where nothing is left of the document. */
    private DocumentVersion made(Decided.Part part, PlanDecision filed, PlanSubmission.Decision decision, NormPack law) {
        if (part.schemes().isEmpty()) {
            em.persist(new DecidedDocument(filed, part.submitted(), null));
            return null;
        }
        return plans.decide(part.submitted(), decision, part.schemes(), law);
    }

    private static long moved(SchemeAppraisal appraisal) {
        return appraisal.lines().stream().filter(line -> line.outcome().moves()).map(LineAppraisal::line)
                .mapToLong(SchemeLine::support).reduce(0, Math::addExact);
    }
}
