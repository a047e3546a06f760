package vn.khuyencong.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.organization.Delegations;
import vn.khuyencong.organization.Deputising;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.GrantNames;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.signin.PasswordFirst;

/** Everybody's own page: what he may, and who stands in for whom during leave. */
@Named("ownPage")
@RequestScoped
public class OwnPage {

    @Inject
    private CurrentViewer viewer;
    @Inject
    private Delegations delegations;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private List<Deputising> deputisings;
    private Notices.Notice notice;
    private String deputy = "";
    private String from;
    private String to;
    private String reason = "";

    /** Takes what is to be said before the page is drawn. */
    public void load() {
        notice = Notices.take();
    }

    /** Lets the chosen colleague stand in. */
    public void give() throws IOException {
        Optional<Refusal> refusal = delegations.give(viewer.get(), deputy, TypedDay.of(from), TypedDay.of(to), reason);
        if (refusal.isPresent()) {
            Notices.refuse(refusal.get());
        } else {
            Notices.leadTo(Link.to(PasswordFirst.PATH), new Notices.Notice(Words.get("own.delegated"), null));
        }
    }

    public void end(long id) throws IOException {
        delegations.end(viewer.get(), id);
        Notices.leadTo(Link.to(PasswordFirst.PATH), new Notices.Notice(Words.get("own.delegationEnded"), null));
    }

    public Notices.Notice getNotice() {
        return notice;
    }

    public Viewer getViewer() {
        return viewer.get();
    }

    /** What he may today, in words; with what he has as somebody's deputy. */
    public List<String> getGrants() {
        UnitMap units = territory.map();
        return viewer.get().grants().stream().map(grant -> GrantNames.full(grant, units)).toList();
    }

    public List<Deputising> getDeputisings() {
        if (deputisings == null) {
            deputisings = delegations.of(viewer.get());
        }
        return deputisings;
    }

    /** Where it stands, in a word. */
    public String state(Deputising deputising) {
        return deputising.endedBy() != null ? Words.get("delegation.endedBy", deputising.endedBy())
                : deputising.inForce() ? Words.get("delegation.inForce")
                : deputising.endable() ? Words.get("delegation.coming") : Words.get("delegation.over");
    }

    /** Colleagues to choose from: name on screen and user name, to the user name. */
    public Map<String, String> getColleagues() {
        Map<String, String> colleagues = new LinkedHashMap<>();
        delegations.colleagues(viewer.get()).forEach(one -> colleagues.put(Words.get("account.named", one.displayName(), one.name()), one.name()));
        return colleagues;
    }

    public String getDeputy() {
        return deputy;
    }

    public void setDeputy(String deputy) {
        this.deputy = deputy == null ? "" : deputy;
    }

    /** First day; today until another one is typed. */
    public String getFrom() {
        return from == null ? clock.today().toString() : from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
