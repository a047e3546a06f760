package vn.khuyencong.form;

import java.math.BigDecimal;

/**
 * What one cell of a form or table shows: the number in the printed unit (triệu đồng, lượt, %; null where the cell is
 * empty) and its Vietnamese text. Both come from the same đồng, so figure and text cannot differ.
 *
 * @param number the value in the printed unit, rounded as printed; null for an empty cell
 * @param text   the text as printed: {@code 170.420}, {@code 95,2%}, {@code -} for zero, empty where nothing is known
 */
public record Printed(BigDecimal number, String text) {

    public static final Printed EMPTY = new Printed(null, "");

    /** Words alone; nothing known prints nothing. */
    public static Printed text(String text) {
        return text == null || text.isEmpty() ? EMPTY : new Printed(null, text);
    }
}
