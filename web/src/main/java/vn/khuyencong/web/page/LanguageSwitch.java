package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;

/** The switch between the languages, and the page to come back to. */
@Named("language")
@RequestScoped
public class LanguageSwitch {

    @Inject
    private HttpServletRequest request;

    public String getTag() {
        return Language.current().tag();
    }

    /** Each under its own name. */
    public List<Choice> getChoices() {
        return Arrays.stream(Language.values())
                .map(language -> new Choice(language.tag(), Words.of(language), language == Language.current())).toList();
    }

    /** The address of this page; of a page that failed, the one that was asked for. */
    public String getHere() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String query = request.getQueryString();
        return failed != null || !request.getMethod().equals("GET") ? request.getServletPath()
                : request.getServletPath() + (query == null ? "" : "?" + query);
    }
}
