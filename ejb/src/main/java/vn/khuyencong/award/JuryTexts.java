package vn.khuyencong.award;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of the jury's and the council's papers, which are Vietnamese. Numbers are handed over as text. */
final class JuryTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vn.khuyencong.award.jury", Locale.ROOT);

    private JuryTexts() {
    }

    static String get(String key, Object... arguments) {
        Object[] texts = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(texts);
    }
}
