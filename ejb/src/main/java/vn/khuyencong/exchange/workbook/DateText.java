package vn.khuyencong.exchange.workbook;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as Vietnamese papers write them. */
final class DateText {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private DateText() {
    }

    static String of(LocalDate day) {
        return FORM.format(day);
    }
}
