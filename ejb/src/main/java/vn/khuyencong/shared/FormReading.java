package vn.khuyencong.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what was typed into a form: what is blank is null, what cannot be read is said and never taken for nothing. Numbers
 * are written as the language writes them: {@code 1.234,5} in Vietnamese, {@code 1,234.5} in English.
 */
public final class FormReading {

    private static final Pattern VIETNAMESE = Pattern.compile("-?(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,15})(?:,\\d{1,9})?");

    private final boolean vietnamese;
    private final List<Refusal> wrong = new ArrayList<>();

    /** @param vietnamese whether the decimals stand behind a comma */
    public FormReading(boolean vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** What could not be read. */
    public List<Refusal> wrong() {
        return List.copyOf(wrong);
    }

    public String text(String typed) {
        String printable = typed == null ? "" : VietnameseText.printable(typed).strip();
        return printable.isEmpty() ? null : VietnameseText.normalize(printable);
    }

    public BigDecimal quantity(String cell, String typed) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        String swapped = vietnamese ? text : text.replace('.', ' ').replace(',', '.').replace(' ', ',');
        if (!VIETNAMESE.matcher(swapped).matches()) {
            wrong.add(Refusal.error("ENTRY_NOT_A_NUMBER", "", cell, text));
            return null;
        }
        return new BigDecimal(swapped.replace(".", "").replace(',', '.'));
    }

    /** A whole number: đồng, a count or a year. */
    public Long whole(String cell, String typed) {
        BigDecimal number = quantity(cell, typed);
        if (number != null && number.stripTrailingZeros().scale() > 0) {
            wrong.add(Refusal.error("ENTRY_NOT_A_NUMBER", "", cell, text(typed)));
            return null;
        }
        return number == null ? null : number.longValueExact();
    }

    public LocalDate day(String cell, String typed) {
        String text = text(typed);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong.add(Refusal.error("ENTRY_NOT_A_DAY", "", cell, text));
            return null;
        }
    }
}
