package vn.khuyencong.exchange.workbook;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the workbook: Vietnamese on the sheets, and those of the findings in the reader's language. */
final class Texts {

    private static final ResourceBundle SHEETS = bundle("workbook", Locale.ROOT);

    private Texts() {
    }

    static boolean has(String key) {
        return SHEETS.containsKey(key);
    }

    static String of(String key, Object... arguments) {
        return filled(SHEETS.getString(key), arguments);
    }

    static String ofFindings(String key, Locale locale, Object... arguments) {
        return filled(bundle("findings", locale).getString(key), arguments);
    }

    private static String filled(String text, Object... arguments) {
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(arguments);
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle("vn.khuyencong.exchange.workbook." + name, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
