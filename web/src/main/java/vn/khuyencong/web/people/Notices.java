package vn.khuyencong.web.people;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;

/** What is said after an act: a refusal on the same page with what was typed, or a notice on the page that is led to. */
public final class Notices {

    private static final String ATTRIBUTE = Notices.class.getName();

    private Notices() {
    }

    /**
     * Said once.
     *
     * @param text     what was done; null where the page says it in its own way
     * @param secret   a one-time password; null if none was made
     * @param warnings what whoever did it should look at
     */
    public record Notice(String text, String secret, ArrayList<String> warnings) implements Serializable {

        /** Without warnings. */
        public Notice(String text, String secret) {
            this(text, secret, new ArrayList<>());
        }
    }

    /** Says on this page why an act was refused, with what to do. */
    public static void refuse(Refusal refusal) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR,
                RefusalTexts.message(refusal, Language.current().texts()), RefusalTexts.remedy(refusal, Language.current().texts())));
    }

    /** Leads to a page that says the notice. */
    public static void leadTo(Link page, Notice notice) throws IOException {
        ExternalContext external = external();
        external.getSessionMap().put(ATTRIBUTE, notice);
        external.redirect(external.getRequestContextPath() + page);
    }

    /** Lets the page that is led to say it: for acts that are no forms of Faces. */
    public static void say(HttpServletRequest request, String text) {
        request.getSession().setAttribute(ATTRIBUTE, new Notice(text, null));
    }

    /** The same with what was found and stopped nothing, each once. */
    public static void say(HttpServletRequest request, String text, List<Refusal> warnings) {
        List<String> said = warnings.stream().map(refusal -> Words.get("form.warning", RefusalTexts.message(refusal, Language.current().texts()),
                RefusalTexts.remedy(refusal, Language.current().texts()))).distinct().toList();
        request.getSession().setAttribute(ATTRIBUTE, new Notice(text, null, new ArrayList<>(said)));
    }

    /** The same of {@link #take()} where no page of Faces is drawn yet. */
    public static Notice take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Notice notice = session == null ? null : (Notice) session.getAttribute(ATTRIBUTE);
        if (notice != null) {
            session.removeAttribute(ATTRIBUTE);
        }
        return notice;
    }

    /** The notice to say on this page, this once; null if there is none. */
    public static Notice take() {
        return (Notice) external().getSessionMap().remove(ATTRIBUTE);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
