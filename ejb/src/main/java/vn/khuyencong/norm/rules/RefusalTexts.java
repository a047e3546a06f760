package vn.khuyencong.norm.rules;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import vn.khuyencong.shared.Refusal;

/** The one catalogue of refusal texts: what is wrong, and what to do. Vietnamese first, English beside it. */
public final class RefusalTexts {

    private static final String BUNDLE = "vn.khuyencong.norm.rules.refusals";

    private static final String PER = "per.";

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
        // An argument that is a word of the catalogue itself is said in the language of the text.
        Object[] arguments = refusal.arguments().stream().map(word -> texts.containsKey(word) ? texts.getString(word) : word).toArray();
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments);
    }
}
