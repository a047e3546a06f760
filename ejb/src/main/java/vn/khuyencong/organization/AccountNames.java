package vn.khuyencong.organization;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.khuyencong.shared.Refusal;

/** What an account may be called. */
final class AccountNames {

    /** Small letters, digits, dots and dashes: the same on every keyboard, and never mistaken for another one. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{1,62}[a-z0-9]");
    private static final int LONGEST_DISPLAY_NAME = 200;

    private AccountNames() {
    }

    /** Why an account may not be called so; empty if it may. */
    static Optional<Refusal> check(String name, String displayName) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of(Refusal.error("ACCOUNT_NAME_WRONG", "", "name", name));
        }
        boolean shown = !displayName.isBlank() && displayName.length() <= LONGEST_DISPLAY_NAME;
        return shown ? Optional.empty() : Optional.of(Refusal.error("DISPLAY_NAME_WRONG", "", "displayName", LONGEST_DISPLAY_NAME));
    }
}
