package vn.khuyencong.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import vn.khuyencong.organization.Accounts;
import vn.khuyencong.organization.SignedIn;

/**
 * A name and a password, in the form of RFC 7617 in UTF-8.
 *
 * @param name     user name
 * @param password password
 */
record BasicCredentials(String name, String password) {

    private static final String SCHEME = "Basic ";
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PASSWORD = 200;

    /** What a header carries; empty if it is absent. What cannot be read is credentials too: wrong ones. */
    static Optional<BasicCredentials> of(String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.of(new BasicCredentials("", ""));
        }
        try {
            String text = new String(Base64.getDecoder().decode(header.substring(SCHEME.length()).strip()), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return Optional.of(colon < 0 ? new BasicCredentials("", "")
                    : new BasicCredentials(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.of(new BasicCredentials("", ""));
        }
    }

    /** Who this is, if somebody. */
    Optional<SignedIn> signIn(Accounts accounts, HttpServletRequest request) {
        return plausible() ? accounts.signIn(name, password, request.getRemoteAddr()) : Optional.empty();
    }

    /** Whether it is worth asking: no account has such a name otherwise, and no database is troubled with it. */
    boolean plausible() {
        return !name.isBlank() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl)
                && !password.isEmpty() && password.length() <= LONGEST_PASSWORD;
    }
}
