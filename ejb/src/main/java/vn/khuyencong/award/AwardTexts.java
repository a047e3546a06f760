package vn.khuyencong.award;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of the forms of awards, which are Vietnamese. Numbers are handed over as text. */
final class AwardTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vn.khuyencong.award.forms", Locale.ROOT);

    private AwardTexts() {
    }

    static String get(String key, Object... arguments) {
        Object[] texts = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(texts);
    }
}
