package vn.khuyencong.merit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of the forms of merit certificates, which are Vietnamese. Numbers are handed over as text. */
final class MeritTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vn.khuyencong.merit.forms", Locale.ROOT);

    private MeritTexts() {
    }

    static String get(String key, Object... arguments) {
        Object[] texts = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(texts);
    }
}
