package vn.khuyencong.norm.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;

/** Judges stated values of indicators against the catalogue: known, of an allowed fund, stated once, in proportion. */
final class IndicatorRules {

    private IndicatorRules() {
    }

    static List<Refusal> judge(List<Amount> amounts, String cell, NormPack norms) {
        List<Refusal> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            NormPack.Indicator indicator = norms.indicators().get(amount.indicator());
            String at = cell + "/" + i;
            if (indicator == null) {
                findings.add(Refusal.error("INDICATOR_UNKNOWN", "", at + "/indicator", amount.indicator()));
            } else if (!indicator.funds().contains(amount.fund())) {
                findings.add(Refusal.error("INDICATOR_FUND", "", at + "/fund", indicator.label(), amount.fund()));
            }
            if (amount.activity() != null && !norms.activities().containsKey(amount.activity())) {
                findings.add(Refusal.error("ACTIVITY_NOT_IN_FORCE", "NĐ 45/2012/NĐ-CP, Điều 4; NĐ 235/2025/NĐ-CP", at + "/activity",
                        amount.activity(), norms.day()));
            }
            // A value of all activities beside one of a single activity would count that money twice.
            String stated = amount.indicator() + "/" + amount.fund() + "/";
            boolean twice = amount.activity() == null ? seen.stream().anyMatch(other -> other.startsWith(stated))
                    : seen.contains(stated);
            if (!seen.add(stated + (amount.activity() == null ? "" : amount.activity())) || twice) {
                findings.add(Refusal.error("INDICATOR_TWICE", "", at, amount.indicator(), amount.fund()));
            }
        }
        findings.addAll(proportions(amounts, cell, norms));
        return findings;
    }

    private static List<Refusal> proportions(List<Amount> amounts, String cell, NormPack norms) {
        Map<String, Long> totals = new HashMap<>();
        amounts.forEach(amount -> totals.merge(amount.indicator(), amount.amount(), Long::sum));
        List<Refusal> findings = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            NormPack.Indicator part = norms.indicators().get(amounts.get(i).indicator());
            Long whole = part == null || part.atMost() == null ? null : totals.get(part.atMost());
            if (whole != null && totals.get(part.code()) > whole) {
                findings.add(Refusal.error("INDICATOR_PROPORTION", "", cell + "/" + i + "/amount", part.label(),
                        Numbers.text(totals.get(part.code())), norms.indicators().get(part.atMost()).label(),
                        Numbers.text(whole)));
            }
        }
        return findings;
    }
}
