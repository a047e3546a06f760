package vn.khuyencong.norm.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.SchemeStep.Change;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.testing.PlanOfUnit;

class ChangeRulesTest {

    private static final List<SchemeStep.ChangedLine> MORE_MONEY = List.of(new SchemeStep.ChangedLine(1, 900_000_000L, null, null, null, null, null));

    @Test
    void anExtensionGivesTimeAndNothingElse() {
        assertEquals(List.of(), extended(new Change("ADJUST_TIME", null, "2025-03", null, null)));
        assertEquals(List.of(), extended(new Change("FORCE_MAJEURE", null, "2025-03", null, null)));
        assertEquals(List.of("EXTENSION_CHANGES_MORE"), extended(new Change("FORCE_MAJEURE", null, null, null, null)), "no month");
        assertEquals(List.of("EXTENSION_CHANGES_MORE"), extended(new Change("ADJUST_TIME", MORE_MONEY, "2025-03", null, null)));
        assertEquals(List.of("EXTENSION_CHANGES_MORE"), extended(new Change("SUPPLEMENT", null, "2025-03", "B", added())));
        assertEquals(List.of("EXTENSION_CHANGES_MORE"), extended(new Change("ADJUST_CONTENT", List.of(new SchemeStep.ChangedLine(1, null, null, null,
                "Nội dung khác", null, null)), "2025-03", null, null)));
        assertEquals(List.of("CHANGE_SAYS_NOTHING"), extended(null));
    }

    @Test
    void anAdjustmentMayChangeMoneyAndTime() {
        assertEquals(List.of(), rules("REQUEST_ADJUSTMENT", new Change("ADJUST_TIME", MORE_MONEY, "2025-03", null, null)));
        assertEquals(List.of(), rules("APPROVE_STOP", null), "as requested");
    }

    private static PlanSubmission.Scheme added() {
        return new PlanOfUnit("P63-24", 2024, FundSource.LOCAL).machine("B", "Công ty B", 100).data().schemes().get(0);
    }

    private static List<String> extended(Change change) {
        return rules("EXTEND_TIME", change);
    }

    private static List<String> rules(String act, Change change) {
        return ChangeRules.judge(act, change).stream().map(Refusal::rule).toList();
    }
}
