package vn.khuyencong.norm.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.contract.StallOutcome;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.TaxCode;

/** What holds of an application for stalls and of what came of it by themselves, whatever the fair. */
final class StallRules {

    private StallRules() {
    }

    static List<Refusal> judge(StallApplication application, LocalDate businessDay) {
        List<Refusal> findings = new ArrayList<>(KindRules.judge(application.kind(), application.key().version()));
        PlanSubmission.Establishment who = application.establishment();
        if (TaxCode.of(who.taxCode()).filter(code -> !code.checkDigitFits()).isPresent()) {
            findings.add(Refusal.warning("TAX_CODE_CHECK_DIGIT", "", "/data/establishment/taxCode", who.taxCode()));
        }
        if (application.kind() == SubmissionKind.WITHDRAWAL) {
            return findings;
        }
        if (application.least() > application.wanted()) {
            findings.add(Refusal.error("FAIR_LEAST_ABOVE_WANTED", "", "/data/least", application.least(), application.wanted()));
        }
        if (who.address() == null) {
            findings.add(Refusal.warning("FAIR_ADDRESS_MISSING", "", "/data/establishment/address"));
        }
        for (int i = 0; i < application.products().size(); i++) {
            StallApplication.ProductAward award = application.products().get(i).award();
            if (award != null && award.year() > businessDay.getYear()) {
                findings.add(Refusal.error("FAIR_AWARD_IN_FUTURE", "", "/data/products/" + i + "/award/year", Integer.toString(award.year())));
            }
        }
        return findings;
    }

    static List<Refusal> judge(StallOutcome outcome) {
        List<Refusal> findings = new ArrayList<>(KindRules.judge(outcome.kind(), outcome.key().version()));
        boolean figures = outcome.stallsUsed() > 0 || outcome.sales() > 0 || outcome.contracts() > 0 || outcome.contractValue() > 0;
        if (!outcome.attended() && figures) {
            findings.add(Refusal.error("FAIR_ABSENT_WITH_FIGURES", "", "/data/attended"));
        }
        if (outcome.attended() && outcome.stallsUsed() == 0) {
            findings.add(Refusal.error("FAIR_PRESENT_WITHOUT_STALLS", "", "/data/stallsUsed"));
        }
        if (outcome.contracts() == 0 && outcome.contractValue() > 0) {
            findings.add(Refusal.error("FAIR_VALUE_WITHOUT_CONTRACTS", "", "/data/contracts"));
        }
        return findings;
    }
}
