package vn.khuyencong.web.plan;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.people.Notices;

/** How an act on a plan is answered: why not on the same page with what was typed, or the page that says that it was done. */
final class Answers {

    private static final int MOST = 20;
    private static final Pattern LINE = Pattern.compile("/schemes/(\\d{1,6})/lines/(\\d{1,6})");

    private Answers() {
    }

    /** @param done what the page that is led to says once, in words */
    static void give(List<Refusal> findings, Link page, String done) throws IOException {
        if (findings.stream().anyMatch(Refusal::blocks)) {
            findings.stream().filter(Refusal::blocks).limit(MOST).forEach(Answers::refuse);
        } else {
            Notices.leadTo(page, new Notices.Notice(done, null));
        }
    }

    private static void refuse(Refusal refusal) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR,
                place(refusal.cell()) + RefusalTexts.message(refusal, Language.current().texts()),
                RefusalTexts.remedy(refusal, Language.current().texts())));
    }

    /** The line in question, counted as people count; empty where it is about no line. */
    private static String place(String cell) {
        Matcher line = LINE.matcher(cell);
        return line.find() ? Words.get("plan.line", 1 + Integer.parseInt(line.group(1)), 1 + Integer.parseInt(line.group(2))) + " " : "";
    }
}
