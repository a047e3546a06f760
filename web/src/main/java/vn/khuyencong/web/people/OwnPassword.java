package vn.khuyencong.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import vn.khuyencong.organization.Accounts;
import vn.khuyencong.organization.OwnAccount;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.signin.PageSession;
import vn.khuyencong.web.signin.PasswordFirst;

/** Changes one's own password; this session goes on under it, every other one is over. */
@Named("ownPassword")
@RequestScoped
public class OwnPassword {

    @Inject
    private CurrentViewer viewer;
    @Inject
    private OwnAccount own;
    @Inject
    private Accounts accounts;

    private String old = "";
    private String fresh = "";
    private String repeated = "";

    public void change() throws IOException {
        Optional<Refusal> refusal = own.changePassword(viewer.get(), old, fresh, repeated);
        if (refusal.isPresent()) {
            Notices.refuse(refusal.get());
            return;
        }
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        PageSession.begin(request, accounts.find(viewer.get().name()).orElseThrow());
        Notices.leadTo(Link.to(PasswordFirst.PATH), new Notices.Notice(Words.get("own.changed"), null));
    }

    /** Whether somebody else chose the password, so that it must be changed before anything else. */
    public boolean isMustChange() {
        return viewer.mustChangePassword();
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old == null ? "" : old;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh == null ? "" : fresh;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated == null ? "" : repeated;
    }
}
