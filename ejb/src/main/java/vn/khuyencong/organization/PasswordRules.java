package vn.khuyencong.organization;

import java.util.Locale;
import java.util.Optional;
import vn.khuyencong.shared.Refusal;

/** What a password that a person chooses must be. Length is what protects; no signs or digits are asked for. */
final class PasswordRules {

    static final int LEAST = 12;
    static final int MOST = 200;

    private PasswordRules() {
    }

    /** Why a password may not be chosen; empty if it may. */
    static Optional<Refusal> check(String account, String password, String repeated) {
        if (!password.equals(repeated)) {
            return Optional.of(Refusal.error("PASSWORD_NOT_REPEATED", "", "repeated"));
        }
        int length = password.codePointCount(0, password.length());
        if (length < LEAST || length > MOST) {
            return Optional.of(Refusal.error("PASSWORD_LENGTH_WRONG", "", "password", LEAST, MOST));
        }
        boolean isName = password.strip().toLowerCase(Locale.ROOT).contains(account.toLowerCase(Locale.ROOT));
        boolean isOneLetter = password.codePoints().distinct().count() < 4;
        return isName || isOneLetter ? Optional.of(Refusal.error("PASSWORD_TOO_EASY", "", "password")) : Optional.empty();
    }
}
