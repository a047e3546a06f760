package vn.khuyencong.reports;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that every document has in common. Numbers are handed over as text. */
final class DocumentTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vn.khuyencong.reports.documents", Locale.ROOT);

    private DocumentTexts() {
    }

    static String get(String key, String... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
    }
}
