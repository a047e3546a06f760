package vn.khuyencong.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import vn.khuyencong.audit.AuditLine;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.organization.AccountAdministration;
import vn.khuyencong.organization.AccountAdministration.Done;
import vn.khuyencong.organization.AccountDetails;
import vn.khuyencong.organization.AccountList;
import vn.khuyencong.organization.AccountState;
import vn.khuyencong.organization.DataScope;
import vn.khuyencong.organization.Grant;
import vn.khuyencong.organization.UnitOffice;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.GrantNames;
import vn.khuyencong.web.page.Link;

/** One account: its roles, its state, its history, and what an administrator does with them. */
@Named("accountPage")
@RequestScoped
public class AccountPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private CurrentViewer viewer;
    @Inject
    private AccountList accounts;
    @Inject
    private AccountAdministration administration;
    @Inject
    private Territory territory;

    private AccountDetails details;
    private Notices.Notice notice;
    private String lastDay;

    static Link link(String name) {
        return Link.to("/chi-tiet-tai-khoan.xhtml").with("ten", name);
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        getDetails();
        notice = Notices.take();
    }

    /** Read when first asked for, also by the acts of the page. */
    public AccountDetails getDetails() {
        if (details == null) {
            String name = new Parameters(request::getParameter).text("ten")
                    .orElseThrow(() -> BadParameter.missing("ten", Words.get("signIn.name")));
            details = accounts.find(viewer.get(), name).orElseThrow(() -> new NotThere(Words.get("account.unknown")));
        }
        return details;
    }

    public Notices.Notice getNotice() {
        return notice;
    }

    private String name() {
        return getDetails().account().name();
    }

    public boolean isLocked() {
        return getDetails().account().state() == AccountState.LOCKED;
    }

    /** Ends a role after the day typed; without one, at once. */
    public void end(long assignment) throws IOException {
        if (TypedDay.isWrong(lastDay)) {
            Notices.refuse(Refusal.error("DAYS_WRONG", "", "to"));
        } else {
            answer(administration.end(viewer.get(), assignment, TypedDay.of(lastDay)), "account.roleEnded");
        }
    }

    /** States in which office of its unit a role is had. */
    public void place(long assignment, UnitOffice office) throws IOException {
        answer(administration.place(viewer.get(), assignment, office), "account.placed");
    }

    public void lock() throws IOException {
        answer(administration.lock(viewer.get(), name()), "account.locked");
    }

    public void unlock() throws IOException {
        answer(administration.unlock(viewer.get(), name()), "account.unlocked");
    }

    public void resetPassword() throws IOException {
        answer(administration.resetPassword(viewer.get(), name()), "account.passwordReset");
    }

    void answer(Done done, String what) throws IOException {
        if (done.refusal() == null) {
            Notices.leadTo(link(name()), new Notices.Notice(Words.get(what), done.oneTimePassword()));
        } else {
            details = null;
            Notices.refuse(done.refusal());
        }
    }

    public String role(Grant grant) {
        return GrantNames.role(grant);
    }

    /** The offices in which a role can be had of which nobody stated it; none for any other. */
    public List<UnitOffice> offices(AccountDetails.Given given) {
        return given.placeable() ? given.grant().role().offices().stream().sorted().toList() : List.of();
    }

    public String scope(DataScope scope) {
        return GrantNames.scope(scope, territory.map());
    }

    /** Who did it, with whom he stood in for. */
    public String actor(AuditLine line) {
        return line.onBehalfOf() == null ? line.actor() : Words.get("history.onBehalf", line.actor(), line.onBehalfOf());
    }

    /** What more is known of an act. */
    public String detail(AuditLine line) {
        return line.detail() == null ? "" : new DetailWords(territory.map()).of(line.detail());
    }

    /** How an act ended: done, or why not. */
    public String outcome(AuditLine line) {
        return line.outcome().equals("OK") ? Words.get("history.done")
                : RefusalTexts.message(new Refusal(line.outcome(), Refusal.Severity.ERROR, "", "", List.of()), Language.current().texts());
    }

    public String getLastDay() {
        return lastDay;
    }

    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }
}
