package vn.khuyencong.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The page of one's own account: all that is open to whoever must change his password first, besides the way out. */
public final class PasswordFirst {

    /** One's own page. */
    public static final String PATH = "/ho-so-cua-toi.xhtml";

    private static final Set<String> OPEN = Set.of(PATH, "/dang-xuat");

    private PasswordFirst() {
    }

    static boolean leadsThere(HttpServletRequest request) {
        return OPEN.contains(request.getServletPath());
    }
}
