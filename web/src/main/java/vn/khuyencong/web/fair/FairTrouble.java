package vn.khuyencong.web.fair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;

/** Why the act was refused that led back to this page; said once. */
@Named("fairTrouble")
@RequestScoped
public class FairTrouble {

    private static final String ATTRIBUTE = FairTrouble.class.getName();

    @Inject
    private HttpServletRequest request;

    private List<String> texts;

    /** Lets the page that is led to say why. */
    public static void say(HttpServletRequest request, List<Refusal> refusals) {
        request.getSession().setAttribute(ATTRIBUTE, new ArrayList<>(refusals.stream().filter(Refusal::blocks).map(FairTrouble::text).toList()));
    }

    private static String text(Refusal refusal) {
        String text = RefusalTexts.message(refusal, Language.current().texts()) + " " + RefusalTexts.remedy(refusal, Language.current().texts());
        return refusal.cell().startsWith("'") ? Words.get("fair.atCell", refusal.cell(), text) : text;
    }

    /** Everything at once; empty if nothing was refused. */
    @SuppressWarnings("unchecked")
    public List<String> getTexts() {
        if (texts == null) {
            HttpSession session = request.getSession(false);
            List<String> said = session == null ? null : (List<String>) session.getAttribute(ATTRIBUTE);
            if (said != null) {
                session.removeAttribute(ATTRIBUTE);
            }
            texts = said == null ? List.of() : said;
        }
        return texts;
    }
}
