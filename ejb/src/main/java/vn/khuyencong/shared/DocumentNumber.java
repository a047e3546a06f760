package vn.khuyencong.shared;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number and symbol of a document. Those of bodies of the state are as Nghị định số 30/2020/NĐ-CP, Phụ lục I has them: {@code 123/QĐ-BCT},
 * {@code 12a/2024/QĐ-UBND}; those of bodies of the Party as its own instructions on form have them: {@code 05-QĐ/TU}.
 */
public final class DocumentNumber {

    private static final String ORDINAL = "0*[1-9]\\d*";
    private static final String SYMBOL = "\\p{Lu}[\\p{L}\\d]*([-.&]\\p{L}[\\p{L}\\d]*)*";
    private static final Pattern OF_STATE = Pattern.compile(ORDINAL + "\\p{L}?(/(?<year>\\d{4}))?/" + SYMBOL);
    private static final Pattern OF_PARTY = Pattern.compile(ORDINAL + "-\\p{Lu}[\\p{L}\\d]*/" + SYMBOL);
    private static final Pattern SPACED = Pattern.compile("\\s*([-/.&])\\s*");
    /** No number is longer; whatever is, is not looked through. */
    private static final int LONGEST = 200;
    /** Nothing is older than the state that issues it. */
    private static final int FIRST_YEAR = 1945;

    private DocumentNumber() {
    }

    /** The number as it is kept: {@code 17 /QĐ-BCT} without the blanks around its signs; what is no number without them stays as it was typed. Null of null. */
    public static String tidied(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return typed;
        }
        String close = SPACED.matcher(VietnameseText.normalize(typed.strip())).replaceAll("$1");
        return OF_STATE.matcher(close).matches() || OF_PARTY.matcher(close).matches() ? close : typed;
    }

    /**
     * Whether it is the number of a document of the state.
     *
     * @param day of the document: a year in its number is no later than the next; null where it is not known
     */
    public static boolean isOfState(String number, LocalDate day) {
        Matcher read = OF_STATE.matcher(tidied(number));
        if (number.length() > LONGEST || !read.matches()) {
            return false;
        }
        int year = read.group("year") == null ? FIRST_YEAR : Integer.parseInt(read.group("year"));
        return year >= FIRST_YEAR && (day == null || year <= day.getYear() + 1);
    }

    /** Whether it is the number of a document of the Party. */
    public static boolean isOfParty(String number) {
        return number.length() <= LONGEST && OF_PARTY.matcher(tidied(number)).matches();
    }
}
