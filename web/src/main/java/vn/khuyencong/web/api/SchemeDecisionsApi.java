package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.scheme.Decisions;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Words;

/** What the ministry decides of schemes under way, by one paper for one or many; first seen in figures, then done. */
@RequestScoped
@Path("v1/scheme-decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SchemeDecisionsApi {

    @Inject
    private Asked asked;
    @Inject
    private Decisions decisions;
    @Inject
    private Schemes schemes;

    /**
     * A paper and what it says of each scheme.
     *
     * @param foresee true: nothing is changed, the answer tells what would be
     */
    public record SchemeDecision(PlanSubmission.Decision decision, List<SchemeRuling> rulings, boolean foresee) {
    }

    /** What is decided of a scheme, which is known by unit, plan year, fund and code. */
    public record SchemeRuling(String unit, int year, FundSource fund, String code, SchemeAct act, String note) {
    }

    /**
     * What became of it, or would.
     *
     * @param done     whether it was done
     * @param possible whether nothing speaks against it
     * @param plans    what it does to each plan that it changes
     * @param findings refusals and warnings
     */
    public record SchemeDecisionOutcome(boolean done, boolean possible, List<PlanConsequence> plans, List<SubmissionView.FindingView> findings) {
    }

    /** What a decision does to a plan; đồng. */
    public record PlanConsequence(String unit, int year, FundSource fund, String document, int version, long before, long after,
                                  long freedBefore, long freedAfter) {

        static PlanConsequence of(Decisions.Consequence plan) {
            return new PlanConsequence(plan.plan().unit().value(), plan.plan().year(), plan.plan().fund(), plan.document(), plan.version(),
                    plan.before(), plan.after(), plan.freedBefore(), plan.freedAfter());
        }
    }

    /** Decides, or tells what would come of it. */
    @POST
    public SchemeDecisionOutcome decide(SchemeDecision asks) {
        PlanSubmission.Decision paper = asks.decision();
        boolean whole = paper != null && paper.number() != null && paper.date() != null && paper.authority() != null
                && asks.rulings() != null && !asks.rulings().isEmpty();
        if (!whole) {
            throw BadParameter.missing("body", Words.get("parameter.body"));
        }
        List<Decisions.Ruling> rulings = asks.rulings().stream().map(this::ruling).toList();
        Decisions.Outcome outcome = asks.foresee() ? decisions.foresee(asked.viewer(), rulings, paper)
                : decisions.decide(asked.viewer(), rulings, paper);
        return new SchemeDecisionOutcome(!asks.foresee() && outcome.possible(), outcome.possible(),
                outcome.consequences().stream().map(PlanConsequence::of).toList(),
                outcome.findings().stream().map(SubmissionView.FindingView::of).toList());
    }

    /** Whether a scheme exists nobody learns who may not decide of it. */
    private Decisions.Ruling ruling(SchemeRuling ruling) {
        boolean whole = ruling.unit() != null && UnitId.isWellFormed(ruling.unit()) && ruling.fund() != null && ruling.code() != null && ruling.act() != null;
        if (!whole) {
            throw BadParameter.missing("body", Words.get("parameter.body"));
        }
        long record = schemes.find(new PlanOf(new UnitId(ruling.unit()), ruling.year(), ruling.fund()), ruling.code()).orElseThrow(NotVisible::new).id();
        return new Decisions.Ruling(record, ruling.act(), null, ruling.note());
    }
}
