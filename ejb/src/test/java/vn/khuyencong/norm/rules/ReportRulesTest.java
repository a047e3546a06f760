package vn.khuyencong.norm.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.khuyencong.norm.rules.Plans.lawOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.ValueStatus;

class ReportRulesTest {

    @Test
    void aReportOfKnownFiguresPasses() {
        assertEquals(List.of(), rules(amount("funds", FundSource.NATIONAL, null, 100), amount("funds", FundSource.LOCAL, null, 50)));
    }

    @Test
    void moreEmployedThanTrainedIsReturned() {
        assertEquals(List.of("INDICATOR_PROPORTION"), rules(amount("vocational_trained", FundSource.UNSPLIT, null, 180),
                amount("vocational_employed_after", FundSource.UNSPLIT, null, 181)));
    }

    @Test
    void moneyOfAllActivitiesBesideMoneyOfOneWouldCountTwice() {
        assertEquals(List.of("INDICATOR_TWICE"), rules(amount("funds", FundSource.NATIONAL, null, 100),
                amount("funds", FundSource.NATIONAL, "A3", 60)));
        assertEquals(List.of("INDICATOR_TWICE"), rules(amount("funds", FundSource.NATIONAL, "A3", 60),
                amount("funds", FundSource.NATIONAL, null, 100)));
        assertEquals(List.of(), rules(amount("funds", FundSource.NATIONAL, "A3", 60), amount("funds", FundSource.NATIONAL, "A4", 40)));
    }

    @Test
    void anActivityMustBeLaw() {
        assertEquals(List.of("ACTIVITY_NOT_IN_FORCE"), rules(amount("funds", FundSource.NATIONAL, "A99", 1)));
    }

    @Test
    void nothingToReportIsSaidByANilReport() {
        assertEquals(List.of("REPORT_WITHOUT_FIGURES"), rules());
        assertEquals(List.of(), judge(SubmissionKind.NIL, 1, List.of()));
        assertEquals(List.of(), judge(SubmissionKind.NIL, 2, List.of()));
    }

    private static List<String> rules(Amount... figures) {
        return judge(SubmissionKind.ORIGINAL, 1, List.of(figures));
    }

    private static List<String> judge(SubmissionKind kind, int version, List<Amount> figures) {
        PeriodicReport report = new PeriodicReport(new DocumentKey("P63-24", 2022, "REPORT_YEAR", "BC-1", version), kind,
                Period.YEAR, ValueStatus.ACTUAL, null, false, figures);
        return ReportRules.judge(report, lawOf(LocalDate.of(2023, 1, 20))).stream().map(Refusal::rule).toList();
    }

    private static Amount amount(String indicator, FundSource fund, String activity, long amount) {
        return new Amount(indicator, fund, activity, amount);
    }
}
