package vn.khuyencong.web;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import vn.khuyencong.exchange.AcceptanceClosed;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Refusal;

/** The words of pages and API in the language that is spoken, from the one bundle of each that pages use too. */
public final class Words {

    /** Name of the bundle. */
    public static final String BUNDLE = "vn.khuyencong.web.messages";

    private static final Map<Language, ResourceBundle> WORDS = bundles(BUNDLE);
    /** What the database calls things in Vietnamese, by code; in Vietnamese this is empty: the dated label itself is said. */
    private static final Map<Language, ResourceBundle> LABELS = bundles("vn.khuyencong.web.labels");

    private Words() {
    }

    /** A text with its values filled in; numbers come already formatted, as text. */
    public static String get(String key, Object... values) {
        Object[] texts = Stream.of(values).map(String::valueOf).toArray();
        return new MessageFormat(words().getString(key), Locale.ROOT).format(texts);
    }

    /** The word for a value of an enumeration; its key is {@code Type.VALUE}. */
    public static String of(Enum<?> value) {
        return words().getString(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** Why nothing can be accepted or signed now, and what to do. */
    public static String of(AcceptanceClosed closed) {
        return get("Obstacle." + closed.obstacle(), closed.detail());
    }

    /** A refusal with what to do, in a sentence or two. */
    public static String of(Refusal why) {
        return RefusalTexts.message(why, Language.current().texts()) + " " + RefusalTexts.remedy(why, Language.current().texts());
    }

    /** The word a value known only as text has under a prefix, or the text itself where the catalogue has none. */
    public static String named(String prefix, String value) {
        String key = prefix + "." + value;
        return words().containsKey(key) ? words().getString(key) : value;
    }

    /**
     * What the database calls something, in the language that is spoken.
     *
     * @param kind       what it is: {@code measure}, {@code unit} (of that measure), {@code activity}
     * @param code       its code
     * @param vietnamese its dated Vietnamese label; said where the other language has none
     */
    public static String label(String kind, String code, String vietnamese) {
        ResourceBundle labels = LABELS.get(Language.current());
        String key = kind + "." + code;
        return labels.containsKey(key) ? labels.getString(key) : vietnamese;
    }

    private static ResourceBundle words() {
        return WORDS.get(Language.current());
    }

    /** Never the bundle of the language that the server's own computer happens to speak. */
    private static Map<Language, ResourceBundle> bundles(String name) {
        Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);
        Arrays.stream(Language.values()).forEach(language -> bundles.put(language, ResourceBundle.getBundle(name, language.texts(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))));
        return bundles;
    }

    /** The same words for pages, under {@code msg}: one bundle object that speaks whatever is spoken. */
    public static final class OfPages extends ResourceBundle {

        @Override
        protected Object handleGetObject(String key) {
            return words().containsKey(key) ? words().getString(key) : null;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(words().keySet());
        }
    }
}
