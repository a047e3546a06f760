package vn.khuyencong.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import vn.khuyencong.organization.OwnAccount;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Language;

/** Switches the language: kept in the account of who is signed in, and in a cookie for the pages before that. */
@WebServlet("/ngon-ngu")
public class LanguageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnAccount account;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Language> chosen = Language.of(request.getParameter("language"));
        if (chosen.isPresent()) {
            String tag = chosen.get().tag();
            CurrentViewer.of(request).ifPresent(signedIn -> account.speak(signedIn.viewer(), tag));
            Cookie cookie = new Cookie(Language.COOKIE, tag);
            cookie.setPath(request.getContextPath() + "/");
            cookie.setHttpOnly(true);
            cookie.setMaxAge(Math.toIntExact(Duration.ofDays(365).toSeconds()));
            response.addCookie(cookie);
        }
        response.sendRedirect(request.getContextPath() + ReturnPath.page(request.getParameter("tiep")));
    }
}
