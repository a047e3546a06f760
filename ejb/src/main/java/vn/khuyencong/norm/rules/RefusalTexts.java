package vn.khuyencong.norm.rules;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.shared.Refusal;

/** The one catalogue of refusal texts: what is wrong, and what to do. Vietnamese first, English beside it. */
public final class RefusalTexts {

    private static final String BUNDLE = "vn.khuyencong.norm.rules.refusals";

    private static final String PER = "per.";
    /** In the place of what nobody kept. */
    private static final String UNKNOWN = "…";
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-([0-2]\\d|3[01])");
    /** A set of words, as a set writes itself. */
    private static final Pattern SEVERAL = Pattern.compile("\\[[A-Z_]+(, [A-Z_]+)*\\]");
    private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("dd MMM uuuu", Locale.ENGLISH);

    private RefusalTexts() {
    }

    /** What is wrong, with the values filled in. */
    public static String message(Refusal refusal, Locale locale) {
        return format(refusal, refusal.rule() + ".message", locale);
    }

    /** What the sender or the official should do. */
    public static String remedy(Refusal refusal, Locale locale) {
        return format(refusal, refusal.rule() + ".remedy", locale);
    }

    /** A word of the catalogue: of a state, an act, a kind of change; the word itself where the catalogue has none. */
    public static String word(String word, Locale locale) {
        ResourceBundle texts = texts(locale);
        return texts.containsKey(word) ? texts.getString(word) : word;
    }

    /** What a ceiling's amount is per, in words. */
    public static String per(Ceiling ceiling, Locale locale) {
        return per(ceiling.per(), locale);
    }

    /** The same of the code on file; one without words is said as it is. */
    public static String per(String code, Locale locale) {
        String key = PER + code.replace(' ', '-');
        ResourceBundle texts = texts(locale);
        return texts.containsKey(key) ? texts.getString(key) : code;
    }

    /** What amounts can be per: words by their codes, in the order of the codes. */
    public static Map<String, String> pers(Locale locale) {
        ResourceBundle texts = texts(locale);
        Map<String, String> pers = new TreeMap<>();
        texts.keySet().stream().filter(key -> key.startsWith(PER))
                .forEach(key -> pers.put(key.substring(PER.length()).replace('-', ' '), texts.getString(key)));
        return pers;
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String format(Refusal refusal, String key, Locale locale) {
        ResourceBundle texts = texts(locale);
        MessageFormat format = new MessageFormat(texts.getString(key), Locale.ROOT);
        // What is kept from before a text spoke of more lacks that: its place is left open.
        Stream<String> lacking = Stream.generate(() -> UNKNOWN).limit(Math.max(0, format.getFormatsByArgumentIndex().length - refusal.arguments().size()));
        return format.format(Stream.concat(refusal.arguments().stream().map(argument -> said(argument, texts, locale)), lacking).toArray());
    }

    /** What was written like a day may be none: the 30th of February is said as it was written. */
    private static boolean isDay(String argument) {
        return DAY.matcher(argument).matches() && YearMonth.parse(argument.substring(0, 7)).isValidDay(Integer.parseInt(argument.substring(8)));
    }

    /** A word of the catalogue, or several, are said in the language of the text, and a day as people write it. */
    private static String said(String argument, ResourceBundle texts, Locale locale) {
        if (isDay(argument)) {
            return (locale.equals(Locale.ENGLISH) ? ENGLISH_DAY : VIETNAMESE_DAY).format(LocalDate.parse(argument));
        }
        if (SEVERAL.matcher(argument).matches()) {
            return Arrays.stream(argument.substring(1, argument.length() - 1).split(", ")).sorted().map(word -> said(word, texts, locale))
                    .collect(Collectors.joining(", "));
        }
        return texts.containsKey(argument) ? texts.getString(argument) : argument;
    }
}
