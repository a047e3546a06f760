package vn.khuyencong.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** The session of somebody who signed in on a page: it holds his name and nothing else of him. */
final class PageSession {

    private static final String USER = PageSession.class.getName();

    private PageSession() {
    }

    static Optional<String> user(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(USER));
    }

    /** Begins under a fresh id, whatever session was there before: a planted id is worth nothing. */
    static void begin(HttpServletRequest request, String user) {
        end(request);
        request.getSession(true).setAttribute(USER, user);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
