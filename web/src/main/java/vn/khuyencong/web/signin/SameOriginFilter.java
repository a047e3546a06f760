package vn.khuyencong.web.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Refuses what changes something when a browser sends it on behalf of a page that is not ours. */
public class SameOriginFilter implements Filter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (HARMLESS.contains(http.getMethod()) || sameOrigin(http.getHeader("Sec-Fetch-Site"), http.getHeader("Origin"),
                http.getHeader("Host"))) {
            chain.doFilter(request, response);
        } else {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /**
     * @param site   the browser's own word on where the request comes from, or null
     * @param origin the page it comes from, or null; no machine sends it
     * @param host   whom it was sent to
     */
    static boolean sameOrigin(String site, String origin, String host) {
        boolean here = site == null || site.equals("same-origin") || site.equals("none");
        return here && (origin == null || origin.replaceFirst("^https?://", "").equals(host));
    }
}
