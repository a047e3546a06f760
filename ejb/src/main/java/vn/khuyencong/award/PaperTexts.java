package vn.khuyencong.award;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of entry forms and certificates, which are Vietnamese. Numbers are handed over as text. */
final class PaperTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vn.khuyencong.award.papers", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private PaperTexts() {
    }

    static String get(String key, Object... arguments) {
        Object[] texts = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(texts);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Empty where nothing is known. */
    static String grouped(Number number) {
        return number == null ? "" : String.format(Locale.ROOT, "%,d", number.longValue()).replace(',', '.');
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }
}
