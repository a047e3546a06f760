package vn.khuyencong.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.khuyencong.exchange.AcceptanceClosed;
import vn.khuyencong.organization.NotVisible;

/** Turns what a page throws into the page that says so: refused, not there, not understood, not now, or a fault with its number. */
public class FaultFilter implements Filter {

    /** Request attribute with what the error page says besides its title. */
    public static final String DETAIL = "khuyencong.detail";

    @Inject
    private Incidents incidents;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException thrown) {
            answer((HttpServletRequest) request, (HttpServletResponse) response, thrown);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception thrown) throws IOException {
        Throwable cause = thrown;
        while (status(cause) == 500 && !(cause instanceof ViewExpiredException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ViewExpiredException) {
            // Too many pages were open: the same page, loaded anew.
            response.sendRedirect(request.getRequestURI());
            return;
        }
        int status = status(cause);
        request.setAttribute(DETAIL, status == 500 ? incidents.record(request.getMethod() + " " + request.getRequestURI(), thrown)
                : cause instanceof AcceptanceClosed closed ? Words.of(closed) : cause.getMessage());
        if (!response.isCommitted()) {
            response.sendError(status);
        }
    }

    private static int status(Throwable thrown) {
        return thrown instanceof NotVisible ? 403 : thrown instanceof NotThere ? 404
                : thrown instanceof BadParameter ? 400 : thrown instanceof AcceptanceClosed ? 503 : 500;
    }
}
