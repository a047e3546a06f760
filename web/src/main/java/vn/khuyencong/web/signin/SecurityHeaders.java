package vn.khuyencong.web.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What browsers are told not to do with our answers. The pages' own content security policy, with its nonce, is sent by
 * PrimeFaces (see {@code primefaces.CSP_POLICY} in web.xml).
 */
public class SecurityHeaders implements Filter {

    private static final String POLICY = "Content-Security-Policy";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        add((HttpServletRequest) request, (HttpServletResponse) response);
        chain.doFilter(request, response);
    }

    static void add(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        boolean pdf = path.startsWith("/bieu-mau/");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("X-Frame-Options", pdf ? "SAMEORIGIN" : "DENY");
        if (pdf) {
            // Shown within our own page, and the browser's reader brings its own scripts and styles.
            response.setHeader(POLICY, "frame-ancestors 'self'");
        } else if (path.startsWith("/api") || path.startsWith("/tai-ve/")) {
            response.setHeader(POLICY, "default-src 'none'; frame-ancestors 'none'");
        }
        if (!path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
