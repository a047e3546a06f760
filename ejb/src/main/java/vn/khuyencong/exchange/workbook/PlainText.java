package vn.khuyencong.exchange.workbook;

import java.util.regex.Pattern;
import vn.khuyencong.shared.VietnameseText;

/** Text as the contract wants it: in NFC, lines ended by a line feed, without blanks at its ends and without signs that turn its direction or hide in it. */
final class PlainText {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n]]|\\p{Cs}|[\\uFFFE\\uFFFF]");
    private static final int SHORT = 60;

    private PlainText() {
    }

    static String of(String cell) {
        String text = VietnameseText.visible(cell);
        int from = 0;
        int to = text.length();
        while (from < to && space(text.charAt(from))) {
            from++;
        }
        while (to > from && space(text.charAt(to - 1))) {
            to--;
        }
        return VietnameseText.normalize(text.substring(from, to).replace("\r\n", "\n").replace('\r', '\n'));
    }

    static boolean blank(String text) {
        return VietnameseText.visible(text).chars().allMatch(letter -> space((char) letter));
    }

    /** Control characters other than a line feed, and half characters: no paper and no database can hold them. */
    static boolean unprintable(String text) {
        return UNPRINTABLE.matcher(text).find();
    }

    /** For a message: the text of a cell may be a page long. */
    static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }

    /** A blank that Java knows, or the one that does not break and comes with what is copied from web pages. */
    private static boolean space(char letter) {
        return Character.isWhitespace(letter) || letter == '\u00A0';
    }
}
