package vn.khuyencong.consultancy;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of form BM26, which are Vietnamese. Numbers are handed over as text. */
final class ConsultancyTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vn.khuyencong.consultancy.forms", Locale.ROOT);

    private ConsultancyTexts() {
    }

    static String get(String key, Object... arguments) {
        Object[] texts = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(texts);
    }
}
