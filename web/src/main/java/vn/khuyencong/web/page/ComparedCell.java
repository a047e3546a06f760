package vn.khuyencong.web.page;

import java.util.Objects;
import vn.khuyencong.plan.comparison.AmountChange;
import vn.khuyencong.plan.comparison.TextChange;
import vn.khuyencong.reports.spreadsheet.Value;

/**
 * A cell of a comparison: both values as written, and the difference where they are amounts.
 *
 * @param label      head of its column
 * @param before     in the earlier version
 * @param after      in the later version
 * @param difference with its sign; empty for a text and where nothing differs
 * @param amount     the amount itself; null for a text
 */
public record ComparedCell(String label, String before, String after, String difference, AmountChange amount) {

    static ComparedCell of(String label, TextChange text) {
        return new ComparedCell(label, text.before() == null ? "" : text.before(), text.after() == null ? "" : text.after(), "", null);
    }

    static ComparedCell of(String label, AmountChange amount) {
        Formats formats = new Formats();
        String difference = amount.difference() == 0 ? "" : (amount.difference() > 0 ? "+" : "") + formats.number(amount.difference());
        return new ComparedCell(label, formats.number(amount.before()), formats.number(amount.after()), difference, amount);
    }

    public boolean isChanged() {
        return !Objects.equals(before, after);
    }

    public boolean isAmount() {
        return amount != null;
    }

    /** Both texts in one cell of a spreadsheet. */
    Value text() {
        return Value.text(!isChanged() ? after : before.isEmpty() || after.isEmpty() ? before + after : before + " → " + after);
    }
}
