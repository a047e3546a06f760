package vn.khuyencong.web.page;

import java.time.LocalDate;
import java.util.Set;
import vn.khuyencong.plan.comparison.Comparison.Detail;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.web.Words;

/** What differs and has no column of its own, in words. */
final class ComparedDetails {

    private static final Set<String> NUMBERS = Set.of("quantity", "eligibleCost");
    private static final Set<String> WORDS = Set.of("fund", "period", "valueStatus", "legalForm", "newCraft", "sample");

    private ComparedDetails() {
    }

    /** {@code Số lượng: 1 → 2}. */
    static String text(Detail detail) {
        return Words.get("compare.detail", label(detail), value(detail.field(), detail.before()), value(detail.field(), detail.after()));
    }

    static String label(Detail detail) {
        return Words.named("compare.field", detail.field());
    }

    static String value(String field, String value) {
        if (value == null) {
            return Words.get("compare.nothing");
        }
        if (NUMBERS.contains(field)) {
            return Formats.spoken(Numbers.text(Long.parseLong(value)));
        }
        if (field.equals("decisionDate")) {
            return new Formats().day(LocalDate.parse(value));
        }
        return WORDS.contains(field) ? Words.named("compare.value", value) : value;
    }
}
