package vn.khuyencong.plan.comparison;

import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;

/** What a document says once a version is in force: a supplement adds to what was there, a withdrawal leaves nothing. */
public final class Content {

    private Content() {
    }

    /**
     * @param accepted the accepted versions before it, the earliest first
     * @param version  the version itself
     */
    public static Payload of(List<Payload> accepted, Payload version) {
        if (version.kind() == SubmissionKind.WITHDRAWAL) {
            return version instanceof PlanSubmission plan ? with(plan, List.of(), List.of())
                    : version instanceof PeriodicReport report ? with(report, List.of()) : version;
        }
        if (version.kind() != SubmissionKind.SUPPLEMENT || accepted.isEmpty()) {
            return version;
        }
        int last = accepted.size() - 1;
        Payload base = of(accepted.subList(0, last), accepted.get(last));
        if (version instanceof PlanSubmission plan && base instanceof PlanSubmission earlier) {
            return with(plan, joined(earlier.schemes(), plan.schemes()), joined(earlier.indicatorTargets(), plan.indicatorTargets()));
        }
        return version instanceof PeriodicReport report && base instanceof PeriodicReport earlier
                ? with(report, joined(earlier.figures(), report.figures())) : version;
    }

    private static PlanSubmission with(PlanSubmission plan, List<PlanSubmission.Scheme> schemes,
                                       List<Amount> targets) {
        return new PlanSubmission(plan.key(), plan.kind(), plan.fund(), plan.title(), plan.sample(), plan.decision(), schemes, targets, null);
    }

    private static PeriodicReport with(PeriodicReport report, List<Amount> figures) {
        return new PeriodicReport(report.key(), report.kind(), report.period(), report.valueStatus(), report.title(), report.sample(), figures);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
