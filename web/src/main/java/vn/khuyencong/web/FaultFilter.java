package vn.khuyencong.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.khuyencong.organization.NotVisible;

/** Turns what a page throws into the page that says so: refused, not there, not understood, or a fault with its number. */
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
        int status = 500;
        String detail = null;
        for (Throwable cause = thrown; cause != null && status == 500; cause = cause.getCause()) {
            status = cause instanceof NotVisible ? 403 : cause instanceof NotThere ? 404 : cause instanceof BadParameter ? 400 : 500;
            detail = cause.getMessage();
        }
        if (status == 500) {
            detail = incidents.record(request.getMethod() + " " + request.getRequestURI(), thrown);
        }
        request.setAttribute(DETAIL, detail);
        if (!response.isCommitted()) {
            response.sendError(status);
        }
    }
}
