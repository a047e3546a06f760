package vn.khuyencong.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import vn.khuyencong.organization.SignedIn;

/** The session of somebody who signed in on a page: it holds his name, the stamp of his password and nothing else of him. */
public final class PageSession {

    private static final String USER = PageSession.class.getName();

    private PageSession() {
    }

    /** Whom the session was begun for, and with which password. */
    record User(String name, String passwordStamp) implements Serializable {

        /** Whether the session still stands: a password changed elsewhere ends it. */
        boolean isStill(SignedIn account) {
            return passwordStamp.equals(account.passwordStamp());
        }
    }

    static Optional<User> user(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((User) session.getAttribute(USER));
    }

    /** Begins under a fresh id, whatever session was there before: a planted id is worth nothing. */
    public static void begin(HttpServletRequest request, SignedIn account) {
        end(request);
        request.getSession(true).setAttribute(USER, new User(account.viewer().name(), account.passwordStamp()));
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
