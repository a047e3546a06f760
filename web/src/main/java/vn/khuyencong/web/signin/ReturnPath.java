package vn.khuyencong.web.signin;

import java.util.regex.Pattern;

/** Where to go after signing in: a page of ours that was asked for, and nothing that leads elsewhere. */
final class ReturnPath {

    static final String HOME = "/index.xhtml";
    static final String SIGN_IN = "/dang-nhap.xhtml";

    // One slash, one page, a query of harmless characters: no host, no second slash, no line break fits in.
    private static final Pattern PAGE = Pattern.compile("/[a-z]+(-[a-z]+)*\\.xhtml(\\?[A-Za-z0-9=&%._~+-]{0,500})?");

    private ReturnPath() {
    }

    /** A page of ours, the sign-in page too, or the home page where it is none. */
    static String page(String asked) {
        return asked != null && PAGE.matcher(asked).matches() ? asked : HOME;
    }

    /** The path if it is safe, else the home page. */
    static String of(String asked) {
        String page = page(asked);
        return page.startsWith(SIGN_IN) ? HOME : page;
    }
}
