package vn.khuyencong.web.norm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditLine;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.norm.LawBook;
import vn.khuyencong.norm.LawEntry;
import vn.khuyencong.norm.LawKeeping;
import vn.khuyencong.norm.LawList;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.organization.Function;
import vn.khuyencong.plan.JudgedLines;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.people.Notices;

/** One row of law: what it says, who answers for it, the other rows about the same, and what may be done with it. */
@Named("lawRow")
@RequestScoped
public class LawRowPage {

    private static final Set<AuditAct> HISTORY = Set.of(AuditAct.LAW_ENTERED, AuditAct.LAW_ENDED, AuditAct.LAW_VERIFIED, AuditAct.LAW_REFUSED);
    private static final int MOST = 50;

    @Inject
    private HttpServletRequest request;
    @Inject
    private CurrentViewer viewer;
    @Inject
    private LawBook book;
    @Inject
    private LawKeeping keeping;
    @Inject
    private JudgedLines judged;
    @Inject
    private AuditTrail audit;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private LawEntry entry;
    private LawLine line;
    private List<LawLine> history;
    private List<LawError> errors = List.of();
    private String lastDay;

    /** Looks everything up before the page is drawn. */
    public void load() {
        LawWords words = new LawWords(territory.map());
        LawEntry shown = entry();
        line = LawLine.of(shown, words, shown.list() == LawList.CEILINGS ? judged.byCeiling().getOrDefault(shown.id(), 0L) : null, clock.today());
        history = book.entries(shown.list()).stream().filter(other -> other.content().subject().equals(shown.content().subject()))
                .map(other -> LawLine.of(other, words, null, clock.today())).toList();
    }

    private LawEntry entry() {
        if (entry == null) {
            Parameters asked = new Parameters(request::getParameter);
            LawList list = asked.choice("list", LawList.class).orElse(LawList.CEILINGS);
            entry = asked.number("id", 1, Long.MAX_VALUE).flatMap(id -> book.find(list, id))
                    .orElseThrow(() -> new NotThere(Words.get("law.unknown")));
        }
        return entry;
    }

    /** Gives it the last day that was typed. */
    public void end() throws IOException {
        answer(keeping.end(viewer.get(), entry().list(), entry().id(), typed()), "ended");
    }

    /** Confirms that it was held against the text. */
    public void verify() throws IOException {
        answer(keeping.verify(viewer.get(), entry().list(), entry().id()), "verified");
    }

    private LocalDate typed() {
        try {
            return lastDay == null || lastDay.isBlank() ? null : LocalDate.parse(lastDay.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void answer(LawKeeping.Done done, String what) throws IOException {
        if (done.done()) {
            Notices.leadTo(LawLine.link(entry().list(), done.id()), new Notices.Notice(Words.named("law.done", what), null));
        } else {
            entry = null;
            errors = LawError.of(done.against());
        }
    }

    /** Also asked for while a form of the page is taken in. */
    public LawLine getLine() {
        if (line == null) {
            load();
        }
        return line;
    }

    public List<LawLine> getHistory() {
        return history;
    }

    public List<LawError> getErrors() {
        return errors;
    }

    /** What was done to rows about the same. */
    public List<AuditLine> getActs() {
        return audit.about(entry().list() + "/" + entry().content().subject(), HISTORY, MOST);
    }

    /** How an act ended: done, or why not. */
    public String outcome(AuditLine act) {
        return act.outcome().equals("OK") ? Words.get("history.done")
                : RefusalTexts.message(new Refusal(act.outcome(), Refusal.Severity.ERROR, "", "", List.of()), Language.current().texts());
    }

    public boolean isEndable() {
        return entry().validTo() == null && keeping.may(viewer.get(), Function.MAINTAIN_NORMS, entry().content().unit());
    }

    public boolean isVerifiable() {
        return !entry().verified() && keeping.may(viewer.get(), Function.VERIFY_NORMS, entry().content().unit()) && !isOwnWork();
    }

    /** Whether he would verify what he entered or ended himself. */
    public boolean isOwnWork() {
        return entry().isWorkOf(viewer.get().name());
    }

    public String getReplace() {
        return Link.to(LawForm.PATH).with("list", entry().list()).with("replaces", entry().id()).toString();
    }

    public String getBack() {
        return Link.to(LawPage.PATH).with("list", entry().list()).toString();
    }

    /** As forms send it back. */
    public String getListName() {
        return entry().list().name();
    }

    public String getLastDay() {
        return lastDay;
    }

    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }
}
