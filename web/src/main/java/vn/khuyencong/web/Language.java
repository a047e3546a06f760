package vn.khuyencong.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages that pages and API speak. Pages speak the one that the account chose, else the one that the browser's cookie
 * keeps, else Vietnamese; the API speaks English to whom asks for it by {@code Accept-Language}.
 */
public enum Language {
    VIETNAMESE("vi", Locale.ROOT), ENGLISH("en", Locale.ENGLISH);

    /** Cookie that keeps the choice of whoever is not signed in. */
    public static final String COOKIE = "khuyencong-language";

    private static final ThreadLocal<Language> SPOKEN = new ThreadLocal<>();

    private final String tag;
    private final Locale texts;

    Language(String tag, Locale texts) {
        this.tag = tag;
        this.texts = texts;
    }

    /** The tag that HTML and HTTP know it by. */
    public String tag() {
        return tag;
    }

    /** The locale of its catalogues of texts: Vietnamese leads and is their root. */
    public Locale texts() {
        return texts;
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /** What is spoken on this thread: that of its request, Vietnamese outside any. */
    public static Language current() {
        Language language = SPOKEN.get();
        return language == null ? VIETNAMESE : language;
    }

    /** Speaks a language on this thread from now on; null gives it back. */
    public static void speak(Language language) {
        if (language == null) {
            SPOKEN.remove();
        } else {
            SPOKEN.set(language);
        }
    }

    /** The language of a request. */
    public static Language of(HttpServletRequest request) {
        if (request.getServletPath().startsWith("/api")) {
            boolean english = request.getHeader("Accept-Language") != null && request.getLocale().getLanguage().equals(ENGLISH.tag);
            return english ? ENGLISH : VIETNAMESE;
        }
        return CurrentViewer.of(request).flatMap(signedIn -> of(signedIn.language())).or(() -> ofCookie(request)).orElse(VIETNAMESE);
    }

    private static Optional<Language> ofCookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty() : Stream.of(cookies).filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst().flatMap(cookie -> of(cookie.getValue()));
    }
}
