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

    static String get(String key, Object... arguments) {
        Object[] texts = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(texts);
    }
}
