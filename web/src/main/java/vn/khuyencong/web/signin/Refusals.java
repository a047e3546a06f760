package vn.khuyencong.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.api.Problem;

/** How somebody who is not signed in is answered. */
final class Refusals {

    private Refusals() {
    }

    /** A machine is told how to sign in. */
    static void unauthorized(HttpServletRequest request, HttpServletResponse response) {
        // The filter that speaks the language of the request has not been reached yet.
        Language.speak(Language.of(request));
        response.setHeader("WWW-Authenticate", "Basic realm=\"khuyencong\", charset=\"UTF-8\"");
        write(response, 401, Problem.TYPE, Problem.of(401, Words.get("problem.401"), request.getRequestURI()).json());
        Language.speak(null);
    }

    /** A person is led to the sign-in page, and from there back to the page that was asked for. */
    static void toSignInPage(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String asked = ReturnPath.of(request.getServletPath() + (query == null ? "" : "?" + query));
        String target = request.getContextPath() + ReturnPath.SIGN_IN
                + (asked.equals(ReturnPath.HOME) ? "" : "?tiep=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
        lead(request, response, target);
    }

    /** A person is led to another page of ours. */
    static void redirect(HttpServletRequest request, HttpServletResponse response, String page) {
        lead(request, response, request.getContextPath() + page);
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String target) {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // The script that waits for a part of the page is told to load the whole sign-in page instead.
            write(response, 200, "text/xml;charset=UTF-8", ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                    + target.replace("&", "&amp;") + "\"/></partial-response>").getBytes(StandardCharsets.UTF_8));
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", target);
        }
    }

    private static void write(HttpServletResponse response, int status, String type, byte[] body) {
        try {
            response.setStatus(status);
            response.setContentType(type);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            // Sent at once: the container would put a page for people in its place.
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException("the caller went away", e);
        }
    }
}
