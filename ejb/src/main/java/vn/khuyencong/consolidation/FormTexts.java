package vn.khuyencong.consolidation;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of the consolidated forms. Numbers are handed over as text: they are formatted elsewhere, once. */
final class FormTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vn.khuyencong.consolidation.forms", Locale.ROOT);

    private FormTexts() {
    }

    static String get(String key, Object... arguments) {
        Object[] texts = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(texts);
    }
}
