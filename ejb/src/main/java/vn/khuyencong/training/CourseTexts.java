package vn.khuyencong.training;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of the form of courses, which are Vietnamese. Numbers are handed over as text. */
final class CourseTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vn.khuyencong.training.forms", Locale.ROOT);

    private CourseTexts() {
    }

    static String get(String key, Object... arguments) {
        Object[] texts = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(texts);
    }
}
