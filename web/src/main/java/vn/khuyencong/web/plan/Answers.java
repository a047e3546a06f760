package vn.khuyencong.web.plan;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.Outcome;

/** How an act on a plan is answered: why not on the same page with what was typed, or the page that says that it was done. */
final class Answers {

    private static final int MOST = 20;

    private Answers() {
    }

    /** @param done how the page that is led to says that it was done */
    static void give(List<Refusal> findings, Link page, String done) throws IOException {
        if (findings.stream().anyMatch(Refusal::blocks)) {
            findings.stream().filter(Refusal::blocks).limit(MOST).forEach(Answers::refuse);
        } else {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + page.with(Outcome.PARAMETER, done));
        }
    }

    private static void refuse(Refusal refusal) {
        String message = RefusalTexts.message(refusal, Language.current().texts());
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR,
                refusal.cell().isEmpty() ? message : message + " (" + refusal.cell() + ")",
                RefusalTexts.remedy(refusal, Language.current().texts())));
    }
}
