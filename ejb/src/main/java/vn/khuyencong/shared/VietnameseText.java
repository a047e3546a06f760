package vn.khuyencong.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text with precomposed letters (TCVN 6909:2001), as everything taken in is kept. */
public final class VietnameseText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern HIDDEN = Pattern.compile("\\p{Cf}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]|\\p{Cf}");
    private static final Pattern NO_PLAIN_LETTER = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private VietnameseText() {
    }

    /** The text in NFC; null stays null. */
    public static String normalize(String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The text without control characters and those that turn its direction or hide in it, which nobody types and no paper shows; line ends and tabs stay. */
    public static String printable(String text) {
        return isSuspect(text) ? CONTROL.matcher(text).replaceAll("") : text;
    }

    /** The text without the signs that turn its direction or hide in it; other control characters stay, for whoever refuses them. */
    public static String visible(String text) {
        return isSuspect(text) ? HIDDEN.matcher(text).replaceAll("") : text;
    }

    /** Hardly any text has such a sign: looked through letter by letter that costs next to nothing, and a workbook has a million of them. */
    private static boolean isSuspect(String text) {
        for (int i = 0; i < text.length(); i++) {
            int type = Character.getType(text.charAt(i));
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
                return true;
            }
        }
        return false;
    }

    /** What a text is found by: small letters without diacritics, đ as d, words one blank apart. */
    public static String searchKey(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)).replaceAll("").replace('đ', 'd');
        return BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip();
    }

    /** A text as part of the name of a file: Latin letters without diacritics, đ as d, and digits, words one blank apart; nothing that any system of files takes for a path. */
    public static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
        return NO_PLAIN_LETTER.matcher(bare).replaceAll(" ").strip();
    }
}
