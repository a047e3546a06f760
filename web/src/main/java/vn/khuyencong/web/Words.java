package vn.khuyencong.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of pages and API, Vietnamese, from the one bundle that the pages use too. */
public final class Words {

    /** Name of the bundle. */
    public static final String BUNDLE = "vn.khuyencong.web.messages";

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    private Words() {
    }

    /** A text with its values filled in; numbers come already formatted, as text. */
    public static String get(String key, Object... values) {
        Object[] texts = Stream.of(values).map(String::valueOf).toArray();
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(texts);
    }

    /** The word for a value of an enumeration; its key is {@code Type.VALUE}. */
    public static String of(Enum<?> value) {
        return WORDS.getString(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** The word a value known only as text has under a prefix, or the text itself where the catalogue has none. */
    public static String named(String prefix, String value) {
        String key = prefix + "." + value;
        return WORDS.containsKey(key) ? WORDS.getString(key) : value;
    }
}
