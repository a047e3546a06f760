package vn.khuyencong.norm.rules;

import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.Refusal;

/** Judges a periodic report: its kind, its period and its figures. */
public final class ReportRules {

    private ReportRules() {
    }

    /** @return everything found, blocking or not, in the order of the document */
    public static List<Refusal> judge(PeriodicReport report, NormPack norms) {
        List<Refusal> findings = new ArrayList<>(KindRules.judge(report.kind(), report.key().version()));
        if (!report.key().stream().equals("REPORT_" + report.period())) {
            findings.add(Refusal.error("STREAM_NOT_OF_PERIOD", "", "/data/key/stream", report.key().stream(), report.period()));
        }
        boolean mustBeEmpty = report.kind() == SubmissionKind.NIL || report.kind() == SubmissionKind.WITHDRAWAL;
        if (mustBeEmpty && !report.figures().isEmpty()) {
            findings.add(Refusal.error("NIL_WITH_CONTENT", "", "/data/figures", report.kind()));
        }
        if (!mustBeEmpty && report.figures().isEmpty()) {
            findings.add(Refusal.error("REPORT_WITHOUT_FIGURES", "", "/data/figures"));
        }
        findings.addAll(IndicatorRules.judge(report.figures(), "/data/figures", norms));
        return findings;
    }
}
