package vn.khuyencong.norm.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.AwardResult;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.contract.StallOutcome;
import vn.khuyencong.exchange.contract.TrainingReport;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/** The one judgement of a document by the law alone, at the ministry's intake and at the province's desk. */
public final class DocumentRules {

    private DocumentRules() {
    }

    /** The day whose law holds: of the decision where the document carries one, else the business day. */
    public static LocalDate lawDay(Payload document, LocalDate businessDay) {
        return document instanceof PlanSubmission plan && plan.decision() != null ? plan.decision().date() : businessDay;
    }

    /**
     * @param law         of the {@linkplain #lawDay law day}
     * @param businessDay the receipt day, or today where nothing has been received yet
     * @return everything found, blocking or not, in the order of the document
     */
    public static List<Refusal> judge(Payload document, NormPack law, LocalDate businessDay) {
        return Stream.concat(judged(document, law, businessDay).stream(), decision(document).stream()).toList();
    }

    /**
     * What is wrong with the number of the decision that a document carries, by the rule and in the words of numbers that are typed here. It warns: by the
     * contract any text is a number, and what was taken from a unit until now is not returned to it for that; papers print it as it was stated.
     */
    private static Optional<Refusal> decision(Payload document) {
        PlanSubmission.Decision decision = document instanceof PlanSubmission plan ? plan.decision() : document instanceof AwardResult result ? result.decision() : null;
        return decision == null ? Optional.empty() : EntryCheck.wrongNumber("/data/decision/number", decision.number(), decision.date())
                .map(wrong -> new Refusal(wrong.rule(), Refusal.Severity.WARNING, wrong.article(), wrong.cell(), wrong.arguments()));
    }

    private static List<Refusal> judged(Payload document, NormPack law, LocalDate businessDay) {
        if (document instanceof SchemeStep step) {
            return SchemeStepRules.judge(step, SchemeStepRules.Known.NOTHING, businessDay);
        }
        if (document instanceof StallApplication application) {
            return StallRules.judge(application, businessDay);
        }
        if (document instanceof StallOutcome outcome) {
            return StallRules.judge(outcome);
        }
        if (document instanceof AwardNomination nomination) {
            return AwardRules.judge(nomination, businessDay);
        }
        if (document instanceof AwardResult result) {
            return AwardRules.judge(result, businessDay);
        }
        if (document instanceof TrainingReport report) {
            return TrainingRules.judge(report, businessDay);
        }
        if (document instanceof ConsultancyReport report) {
            return ConsultancyRules.judge(report, businessDay);
        }
        return document instanceof PlanSubmission plan ? PlanRules.judge(plan, law, businessDay)
                : ReportRules.judge((PeriodicReport) document, law);
    }
}
