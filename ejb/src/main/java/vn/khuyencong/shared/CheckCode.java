package vn.khuyencong.shared;

import java.security.SecureRandom;
import java.util.Locale;

/** By what anybody can have a certificate or a document checked: drawn by lot, so that nobody guesses one, and easy to read from paper. */
public final class CheckCode {

    /** No letter that is taken for another or for a digit. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 4;
    private static final int EACH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckCode() {
    }

    /** A new one. */
    public static String drawn() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * EACH; i++) {
            code.append(i > 0 && i % EACH == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** A code as somebody typed it, in the form in which it is kept. */
    public static String normal(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        return bare.length() == GROUPS * EACH ? bare.replaceAll("(.{4})(?=.)", "$1-") : bare;
    }
}
