package vn.khuyencong.norm.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.ConsultancyReport.Project;
import vn.khuyencong.exchange.contract.ConsultancyReport.Recognised;
import vn.khuyencong.exchange.contract.ConsultancyStatus;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.TaxCode;

/** What holds of a consultancy project by itself: its dates fit each other, and no revenue is recognised that cannot have been earned yet. */
final class ConsultancyRules {

    private static final String PROJECT = "/data/project/";

    private ConsultancyRules() {
    }

    static List<Refusal> judge(ConsultancyReport report, LocalDate businessDay) {
        List<Refusal> findings = new ArrayList<>(KindRules.judge(report.kind(), report.key().version()));
        if (report.kind() == SubmissionKind.WITHDRAWAL) {
            return findings;
        }
        Project project = report.project();
        if (TaxCode.of(project.client().taxCode()).filter(code -> !code.checkDigitFits()).isPresent()) {
            findings.add(Refusal.warning("TAX_CODE_CHECK_DIGIT", "", PROJECT + "client/taxCode", project.client().taxCode()));
        }
        judgeDays(report, businessDay, findings);
        for (int i = 0; i < report.revenue().size(); i++) {
            judgeQuarter(report, i, businessDay, findings);
        }
        judgeSum(report, findings);
        return findings;
    }

    private static void judgeDays(ConsultancyReport report, LocalDate businessDay, List<Refusal> findings) {
        Project project = report.project();
        if (project.signedOn().isAfter(businessDay)) {
            findings.add(Refusal.error("CONSULTANCY_SIGNED_IN_FUTURE", "", PROJECT + "signedOn", project.signedOn(), businessDay));
        } else if (project.signedOn().getYear() != report.key().planYear()) {
            findings.add(Refusal.error("CONSULTANCY_YEAR_DIFFERS", "", PROJECT + "signedOn", year(report.key().planYear()), project.signedOn()));
        }
        LocalDate start = project.startsOn() == null ? project.signedOn() : project.startsOn();
        if (project.endsOn() != null && project.endsOn().isBefore(start)) {
            findings.add(Refusal.error("CONSULTANCY_ENDS_BEFORE_START", "", PROJECT + "endsOn", project.endsOn(), start));
        }
    }

    private static void judgeQuarter(ConsultancyReport report, int index, LocalDate businessDay, List<Refusal> findings) {
        Recognised one = report.revenue().get(index);
        String cell = "/data/revenue/" + index;
        Set<LocalDate> before = new HashSet<>();
        report.revenue().subList(0, index).forEach(other -> before.add(other.firstDay()));
        if (before.contains(one.firstDay())) {
            findings.add(Refusal.error("CONSULTANCY_QUARTER_TWICE", "", cell + "/quarter", one.quarter(), year(one.year())));
        }
        if (one.firstDay().isAfter(businessDay)) {
            findings.add(Refusal.error("CONSULTANCY_REVENUE_IN_FUTURE", "", cell + "/quarter", one.quarter(), year(one.year())));
        } else if (one.lastDay().isBefore(report.project().signedOn())) {
            findings.add(Refusal.error("CONSULTANCY_REVENUE_BEFORE_CONTRACT", "", cell + "/quarter", one.quarter(), year(one.year()), report.project().signedOn()));
        }
    }

    private static void judgeSum(ConsultancyReport report, List<Refusal> findings) {
        Project project = report.project();
        // At most eighty quarters of at most 10^13 each: the sum fits.
        long sum = report.revenue().stream().mapToLong(Recognised::amount).sum();
        if (sum > project.contractValue()) {
            findings.add(Refusal.error("CONSULTANCY_REVENUE_ABOVE_CONTRACT", "", PROJECT + "contractValue", project.contractValue(), sum));
        }
        if (project.status() == ConsultancyStatus.COMPLETED && sum < project.contractValue()) {
            findings.add(Refusal.warning("CONSULTANCY_COMPLETED_BELOW_CONTRACT", "", PROJECT + "status", sum, project.contractValue()));
        }
    }

    /** A year is no amount: it bears no thousands separator. */
    private static String year(int year) {
        return Integer.toString(year);
    }
}
