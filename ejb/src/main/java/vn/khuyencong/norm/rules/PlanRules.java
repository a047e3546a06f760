package vn.khuyencong.norm.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.TaxCode;

/** Judges a plan submission: its kind, its sums, its activities, its ceilings and its targets. */
public final class PlanRules {

    private static final String FUNDS = "funds";

    private final NormPack norms;
    private final LocalDate businessDay;
    private final List<Refusal> findings = new ArrayList<>();

    private PlanRules(NormPack norms, LocalDate businessDay) {
        this.norms = norms;
        this.businessDay = businessDay;
    }

    /**
     * @param norms       the law of the decision's day where there is a decision, else of the receipt day
     * @param businessDay the receipt day
     * @return everything found, blocking or not, in the order of the document
     */
    public static List<Refusal> judge(PlanSubmission plan, NormPack norms, LocalDate businessDay) {
        PlanRules rules = new PlanRules(norms, businessDay);
        rules.kind(plan);
        rules.decision(plan.decision());
        rules.schemes(plan);
        rules.totals(plan);
        rules.findings.addAll(CeilingRules.judge(plan, norms));
        rules.findings.addAll(AttachmentRules.judge(plan));
        rules.targets(plan);
        rules.findings.addAll(IndicatorRules.judge(plan.indicatorTargets(), "/data/indicatorTargets", norms));
        return rules.findings;
    }

    private void kind(PlanSubmission plan) {
        findings.addAll(KindRules.judge(plan.kind(), plan.key().version()));
        String stream = plan.fund() == FundSource.NATIONAL ? "PLAN_NATIONAL" : "PLAN_LOCAL";
        if (!plan.key().stream().equals(stream)) {
            findings.add(Refusal.error("STREAM_NOT_OF_FUND", "", "/data/key/stream", plan.key().stream(), plan.fund()));
        }
        boolean empty = plan.schemes().isEmpty();
        boolean mustBeEmpty = plan.kind() == SubmissionKind.NIL || plan.kind() == SubmissionKind.WITHDRAWAL;
        if (mustBeEmpty && !empty) {
            findings.add(Refusal.error("NIL_WITH_CONTENT", "", "/data/schemes", plan.kind()));
        }
        if (!mustBeEmpty && empty && plan.indicatorTargets().isEmpty()) {
            findings.add(Refusal.error("PLAN_WITHOUT_SCHEMES", "", "/data/schemes"));
        }
    }

    private void decision(PlanSubmission.Decision decision) {
        if (decision != null && decision.date().isAfter(businessDay)) {
            findings.add(Refusal.error("DECISION_IN_FUTURE", "", "/data/decision/date", decision.date(), businessDay));
        }
    }

    /** Planned money is the sum of the lines and nothing else; a plan of one fund sets no targets for the other. */
    private void targets(PlanSubmission plan) {
        for (int i = 0; i < plan.indicatorTargets().size(); i++) {
            Amount target = plan.indicatorTargets().get(i);
            if (target.indicator().equals(FUNDS) || target.fund() != FundSource.UNSPLIT && target.fund() != plan.fund()) {
                findings.add(Refusal.error("TARGET_NOT_ALLOWED", "", "/data/indicatorTargets/" + i, target.indicator(), target.fund()));
            }
        }
    }

    private void schemes(PlanSubmission plan) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < plan.schemes().size(); i++) {
            PlanSubmission.Scheme scheme = plan.schemes().get(i);
            String cell = "/data/schemes/" + i;
            if (!codes.add(scheme.code())) {
                findings.add(Refusal.error("SCHEME_CODE_TWICE", "", cell + "/code", scheme.code()));
            }
            sum("SCHEME_SUM_WRONG", cell + "/support", scheme.support(),
                    scheme.lines().stream().mapToLong(PlanSubmission.Line::support).sum());
            for (int j = 0; j < scheme.lines().size(); j++) {
                activity(scheme.lines().get(j), cell + "/lines/" + j);
                taxCode(scheme.lines().get(j).establishment(), cell + "/lines/" + j + "/establishment/taxCode");
            }
        }
    }

    private void activity(PlanSubmission.Line line, String cell) {
        if (!norms.activities().containsKey(line.activity())) {
            findings.add(Refusal.error("ACTIVITY_NOT_IN_FORCE", "NĐ 45/2012/NĐ-CP, Điều 4; NĐ 235/2025/NĐ-CP",
                    cell + "/activity", line.activity(), norms.day()));
        }
    }

    /** A warning alone: codes exist that were issued with a wrong digit. */
    private void taxCode(PlanSubmission.Establishment establishment, String cell) {
        if (establishment != null && TaxCode.of(establishment.taxCode()).filter(code -> !code.checkDigitFits()).isPresent()) {
            findings.add(Refusal.warning("TAX_CODE_CHECK_DIGIT", "", cell, establishment.taxCode()));
        }
    }

    private void totals(PlanSubmission plan) {
        List<PlanSubmission.Line> lines = plan.schemes().stream().flatMap(scheme -> scheme.lines().stream()).toList();
        sum("TOTAL_WRONG", "/data/totals/schemes", plan.totals().schemes(), plan.schemes().size());
        sum("TOTAL_WRONG", "/data/totals/lines", plan.totals().lines(), lines.size());
        sum("TOTAL_WRONG", "/data/totals/support", plan.totals().support(),
                lines.stream().mapToLong(PlanSubmission.Line::support).sum());
        sum("TOTAL_WRONG", "/data/totals/counterpart", plan.totals().counterpart(),
                lines.stream().mapToLong(PlanSubmission.Line::counterpart).sum());
    }

    private void sum(String rule, String cell, long stated, long computed) {
        if (stated != computed) {
            findings.add(Refusal.error(rule, "", cell, Numbers.text(stated), Numbers.text(computed)));
        }
    }
}
