package vn.khuyencong.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;

/**
 * How pages write numbers, days and words: {@code 1.234,5} and {@code 05/01/2026} in Vietnamese, {@code 1,234.5} and
 * {@code 05 Jan 2026} in English. Zero is "-", what nobody stated is empty.
 */
@Named("fmt")
@ApplicationScoped
public class Formats {

    private static final String ZERO = "-";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(BusinessClock.ZONE);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("dd MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm, dd MMM uuuu", Locale.ENGLISH)
            .withZone(BusinessClock.ZONE);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int KILOBYTE = 1024;
    private static final int PERCENT_DECIMALS = 2;

    /** Đồng in triệu đồng, without decimals. */
    public String millions(Long dong) {
        return dong == null ? "" : dong == 0 ? ZERO
                : spoken(Numbers.text(BigDecimal.valueOf(dong).divide(MILLION, 0, RoundingMode.HALF_UP), 0));
    }

    /** A whole number: đồng or a count. */
    public String number(Long value) {
        return value == null ? "" : value == 0 ? ZERO : spoken(Numbers.text(value));
    }

    /** A count within a sentence, where nothing is 0 and no dash. */
    public String count(long value) {
        return spoken(Numbers.text(value));
    }

    /** A quantity with at most three decimals, none that say nothing. */
    public String decimal(BigDecimal value) {
        return spoken(Numbers.shortest(value, 3));
    }

    public String percent(BigDecimal value) {
        return value == null ? "" : spoken(Numbers.text(value, PERCENT_DECIMALS)) + "%";
    }

    /** A share in percent that was rounded already: with the decimals that it has, since more would say what nobody computed. */
    public String share(BigDecimal value) {
        return value == null ? "" : spoken(Numbers.text(value, value.scale())) + "%";
    }

    /** A change, with its sign. */
    public String change(BigDecimal value) {
        return value == null ? "" : (value.signum() > 0 ? "+" : "") + percent(value);
    }

    public String day(LocalDate day) {
        return day == null ? "" : (english() ? ENGLISH_DAY : DAY).format(day);
    }

    /** A month that documents write as {@code 2023-11}; what a draft has typed otherwise is shown as it is. */
    public String month(String month) {
        boolean whole = month != null && month.matches("\\d{4}-(0[1-9]|1[0-2])");
        return whole ? MONTH.format(YearMonth.parse(month)) : month;
    }

    /** Time in Viet Nam. */
    public String time(Instant instant) {
        return instant == null ? "" : (english() ? ENGLISH_TIME : TIME).format(instant);
    }

    /** Moments, days and numbers that are kept as machines write them; any other text as it is. */
    public String fact(String kept) {
        return kept.matches("\\d{4}-\\d{2}-\\d{2}") ? day(LocalDate.parse(kept)) : kept.matches("\\d{4}-.*Z") ? time(Instant.parse(kept))
                : kept.matches("\\d{1,18}") ? count(Long.parseLong(kept)) : kept;
    }

    /** How long something is, in the one measure that says it: minutes, hours from two on, days from two on. */
    public String span(Duration span) {
        Duration whole = span.abs();
        return whole.toDays() >= 2 ? Words.get("span.days", count(whole.toDays()))
                : whole.toHours() >= 2 ? Words.get("span.hours", count(whole.toHours())) : Words.get("span.minutes", count(whole.toMinutes()));
    }

    public String bytes(long size) {
        if (size < KILOBYTE) {
            return Words.get("bytes", spoken(Numbers.text(size)));
        }
        BigDecimal kilobytes = BigDecimal.valueOf(size).divide(BigDecimal.valueOf(KILOBYTE));
        BigDecimal megabytes = kilobytes.divide(BigDecimal.valueOf(KILOBYTE));
        return megabytes.compareTo(BigDecimal.ONE) < 0 ? Words.get("kilobytes", shortest(kilobytes))
                : megabytes.compareTo(BigDecimal.valueOf(KILOBYTE)) < 0 ? Words.get("megabytes", shortest(megabytes))
                : Words.get("gigabytes", shortest(megabytes.divide(BigDecimal.valueOf(KILOBYTE))));
    }

    /** The word for a value of an enumeration; null stays empty. */
    public String word(Enum<?> value) {
        return value == null ? "" : Words.of(value);
    }

    /** The word for a code, or the code itself where there is none; null stays empty. */
    public String named(String prefix, String code) {
        return code == null ? "" : Words.named(prefix, code);
    }

    /** What an error page says; who opens it by its address, without a cause, reads a sentence that announces none. */
    public String error(String status, Object detail) {
        String plain = status + ".plain";
        String said = detail == null ? Words.named("error", plain) : plain;
        return said.equals(plain) ? Words.named("error", status + ".text") : said;
    }

    /** A text of the bundle with its values, so that no page puts sentences together. */
    public String text(String key, Object... values) {
        return Words.get(key, values);
    }

    private static String shortest(BigDecimal value) {
        return spoken(Numbers.shortest(value, 1));
    }

    /** A number as Vietnamese papers print it, written the way of the language that is spoken. */
    public static String spoken(String vietnamese) {
        return english() ? vietnamese.replace('.', ' ').replace(',', '.').replace(' ', ',') : vietnamese;
    }

    private static boolean english() {
        return Language.current() == Language.ENGLISH;
    }
}
