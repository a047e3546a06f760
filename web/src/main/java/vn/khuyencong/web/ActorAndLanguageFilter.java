package vn.khuyencong.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import vn.khuyencong.audit.OnBehalf;

/** For the time of a request: the language in which it is answered, and for whom the one who asks stands in. */
public class ActorAndLanguageFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        Language.speak(Language.of(http));
        OnBehalf.begin(CurrentViewer.of(http).map(signedIn -> signedIn.viewer().onBehalfOf()).orElse(null));
        try {
            chain.doFilter(request, response);
        } finally {
            OnBehalf.end();
            Language.speak(null);
        }
    }
}
