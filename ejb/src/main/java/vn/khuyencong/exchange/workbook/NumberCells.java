package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.khuyencong.shared.Refusal;

/**
 * Whole numbers. A number typed as text is taken where it can mean one thing only: digits, or digits grouped by points as
 * Vietnamese papers print them ({@code 1.234.567}). A comma is the decimal mark and so never whole.
 */
final class NumberCells {

    /** Far above all the contract allows, and 3,000 of them still add up. */
    private static final double MOST = 1e15;
    private static final Pattern STORED = Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}|[+-]?\\d{1,3}(\\.\\d{3}){1,5}");
    private static final Pattern FRACTION = Pattern.compile("[+-]?\\d[\\d.]*,\\d+|[+-]?\\d+\\.\\d+");

    private final Findings findings;

    NumberCells(Findings findings) {
        this.findings = findings;
    }

    /** @param notWhole the rule that refuses a fraction */
    Optional<JsonNode> read(RawCell cell, String address, String notWhole) {
        String text = PlainText.of(cell.text());
        if (cell.type() == RawCell.Type.NUMBER && STORED.matcher(text).matches()) {
            double value = Double.parseDouble(text);
            return value == Math.rint(value) ? whole(value, address, digits(text)) : refuse(notWhole, address, digits(text));
        }
        if (cell.type() == RawCell.Type.TEXT && WHOLE.matcher(text).matches()) {
            return whole(Double.parseDouble(text.replace(".", "")), address, text);
        }
        boolean fraction = cell.type() == RawCell.Type.TEXT && FRACTION.matcher(text).matches();
        return refuse(fraction ? notWhole : "WORKBOOK_NOT_A_NUMBER", address, text);
    }

    private Optional<JsonNode> whole(double value, String address, String text) {
        if (Math.abs(value) > MOST) {
            return refuse("SCHEMA_RANGE", address, text);
        }
        return Optional.of(node((long) value));
    }

    /** As the JSON of a message would be read: equal numbers are equal nodes. */
    static JsonNode node(long number) {
        return number == (int) number ? IntNode.valueOf((int) number) : LongNode.valueOf(number);
    }

    private Optional<JsonNode> refuse(String rule, String address, String text) {
        findings.add(new Refusal(rule, Refusal.Severity.ERROR, "", address, List.of(PlainText.shortened(text))));
        return Optional.empty();
    }

    /** The digits of a number that stands where text is expected, such as a code of digits alone. */
    static String digits(String stored) {
        return STORED.matcher(stored).matches()
                ? BigDecimal.valueOf(Double.parseDouble(stored)).stripTrailingZeros().toPlainString() : stored;
    }
}
