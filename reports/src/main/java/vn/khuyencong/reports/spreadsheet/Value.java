package vn.khuyencong.reports.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.khuyencong.form.Printed;
import vn.khuyencong.shared.BusinessClock;

/** What one cell of a spreadsheet holds. */
public sealed interface Value {

    /** An empty cell: nobody stated anything. */
    Value EMPTY = new Text("");

    /** How many digits a spreadsheet program keeps of a number. */
    int DIGITS = 15;

    /** Đồng in a triệu đồng. */
    BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** A text; it stays one whatever it begins with. */
    record Text(String text) implements Value {
    }

    /** A number and how it is shown, as a format code of spreadsheet programs. */
    record Number(BigDecimal number, String format) implements Value {
    }

    /** A day. */
    record Day(LocalDate day) implements Value {
    }

    /** A time in Viet Nam, to the minute. */
    record Time(LocalDateTime time) implements Value {
    }

    static Value text(String text) {
        return text == null || text.isEmpty() ? EMPTY : new Text(text);
    }

    /** A whole number, đồng or a count; zero is shown as "-", null is empty. */
    static Value whole(Long number) {
        return number == null ? EMPTY : number(BigDecimal.valueOf(number), Formats.whole(number == 0), number.toString());
    }

    /** Đồng shown in triệu đồng, without decimals; zero is shown as "-", null is empty. */
    static Value millions(Long dong) {
        return dong == null ? EMPTY : new Number(BigDecimal.valueOf(dong).divide(MILLION, 0, RoundingMode.HALF_UP), Formats.whole(dong == 0));
    }

    /** A difference, with its sign. */
    static Value difference(Long number) {
        return number == null ? EMPTY : number(BigDecimal.valueOf(number), Formats.DIFFERENCE, number.toString());
    }

    /** Percent as {@code 95.2}, held as a share: {@code 0.952}. */
    static Value percent(BigDecimal percent) {
        return percent == null ? EMPTY : new Number(percent.movePointLeft(2), Formats.percent(percent.scale()));
    }

    /** A change in percent, with its sign. */
    static Value change(BigDecimal percent) {
        return percent == null ? EMPTY : new Number(percent.movePointLeft(2), Formats.change(percent.scale()));
    }

    /** What a cell of a form prints: an amount, a percentage, or nothing. */
    static Value of(Printed printed) {
        if (printed.number() == null) {
            return text(printed.text());
        }
        if (printed.text().endsWith("%")) {
            return percent(printed.number());
        }
        int decimals = Math.max(0, printed.number().scale());
        return number(printed.number(), printed.text().equals("-") ? Formats.NOTHING : Formats.decimals(decimals), printed.text());
    }

    /** The change that a cell of a form prints. */
    static Value change(Printed printed) {
        return printed.number() == null ? text(printed.text()) : change(printed.number());
    }

    static Value day(LocalDate day) {
        return day == null ? EMPTY : new Day(day);
    }

    static Value time(Instant instant) {
        return instant == null ? EMPTY : new Time(LocalDateTime.ofInstant(instant, BusinessClock.ZONE));
    }

    /** A number that a spreadsheet program would round is kept as the text that is shown. */
    private static Value number(BigDecimal number, String format, String shown) {
        return number.precision() > DIGITS ? text(shown) : new Number(number, format);
    }
}
