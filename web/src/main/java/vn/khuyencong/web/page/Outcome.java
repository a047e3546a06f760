package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.khuyencong.web.people.Notices;

/** How the act ended that led to this page, said once: it waits in the session, so that no address can claim that something was done. */
@Named("outcome")
@RequestScoped
public class Outcome {

    @Inject
    private HttpServletRequest request;

    private Notices.Notice notice;
    private boolean taken;

    /** In words; null where no act led here. */
    public String getText() {
        return taken() == null ? null : notice.text();
    }

    /** What was found and did not stop the act; empty if nothing. */
    public List<String> getWarnings() {
        return taken() == null ? List.of() : notice.warnings();
    }

    private Notices.Notice taken() {
        if (!taken) {
            taken = true;
            notice = Notices.take(request);
        }
        return notice;
    }
}
