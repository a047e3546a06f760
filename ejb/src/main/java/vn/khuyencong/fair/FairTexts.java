package vn.khuyencong.fair;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of the forms of fairs, which are Vietnamese. Numbers are handed over as text. */
final class FairTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vn.khuyencong.fair.forms", Locale.ROOT);

    private FairTexts() {
    }

    /** A hall by its name, which may already say that it is one: "1" as well as "Nhà 1". */
    static String hall(String name) {
        String word = get("hall", "").strip();
        return name.regionMatches(true, 0, word, 0, word.length()) ? name : get("hall", name);
    }

    static String get(String key, Object... arguments) {
        Object[] texts = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(texts);
    }
}
