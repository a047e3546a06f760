package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.DocumentRules;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.BudgetPlans;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;

/** What a decision of today would make of the documents that are wholly appraised. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Decided {

    @Inject
    private PlanDocuments documents;
    @Inject
    private BudgetPlans plans;
    @Inject
    private Norms norms;
    @Inject
    private BusinessClock clock;

    /**
     * What would become of a document.
     *
     * @param submitted  it
     * @param appraisals of its schemes
     * @param schemes    what is decided then: what passed, and of a supplement what was decided before
     */
    public record Part(DocumentVersion submitted, List<SchemeAppraisal> appraisals, List<PlanSubmission.Scheme> schemes) {

        public PlanSubmission.Totals totals() {
            return PlanSubmission.Totals.of(schemes);
        }
    }

    /** The documents of a year that can be decided on. */
    public List<Part> of(int year) {
        return documents.open(year).stream().flatMap(version -> part(version).stream()).toList();
    }

    private Optional<Part> part(DocumentVersion version) {
        List<SchemeAppraisal> appraisals = documents.schemes(version);
        if (appraisals.isEmpty() || !appraisals.stream().allMatch(SchemeAppraisal::complete)) {
            return Optional.empty();
        }
        Set<String> stated = version.schemes().stream().map(scheme -> scheme.code()).collect(Collectors.toSet());
        List<PlanSubmission.Scheme> schemes = new ArrayList<>();
        if (version.kind() == SubmissionKind.SUPPLEMENT) {
            plans.inForce(version.key()).stream().filter(earlier -> earlier.basis() == Basis.DECIDED)
                    .flatMap(earlier -> AsSubmitted.of(earlier).schemes().stream()).filter(scheme -> !stated.contains(scheme.code())).forEach(schemes::add);
        }
        appraisals.stream().filter(SchemeAppraisal::passes).map(SchemeAppraisal::asDecided).forEach(schemes::add);
        return Optional.of(new Part(version, appraisals, schemes));
    }

    /** What the law of the decision's day says against it; at intake the plan was judged by the law of another day. */
    public List<Refusal> againstLaw(Part part, PlanSubmission.Decision decision) {
        // A day that is to come has no law yet; that it is to come is refused by itself.
        if (part.schemes().isEmpty() || decision.date().isAfter(clock.today())) {
            return List.of();
        }
        DocumentKey key = part.submitted().key();
        PlanSubmission plan = new PlanSubmission(new DocumentKey(key.unit(), key.planYear(), key.stream(), key.document(), key.version() + 1),
                SubmissionKind.REPLACEMENT, part.submitted().fund(), part.submitted().title(), part.submitted().sample(), decision,
                part.schemes(), List.of(), part.totals());
        return DocumentRules.judge(plan, norms.on(decision.date()), clock.today()).stream().filter(Refusal::blocks)
                .map(found -> new Refusal(found.rule(), found.severity(), found.article(), key + " " + found.cell(), found.arguments())).toList();
    }
}
