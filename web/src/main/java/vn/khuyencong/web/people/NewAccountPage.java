package vn.khuyencong.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import vn.khuyencong.organization.AccountAdministration;
import vn.khuyencong.organization.Function;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Words;

/** Makes an account; roles are given on its own page then. */
@Named("newAccount")
@RequestScoped
public class NewAccountPage {

    @Inject
    private CurrentViewer viewer;
    @Inject
    private AccountAdministration administration;

    private String name = "";
    private String displayName = "";

    /** Refuses who may not before the page is drawn. */
    public void load() {
        viewer.get().require(Function.MANAGE_ACCOUNTS);
    }

    /** Makes it and leads to its page, which shows the one-time password. */
    public void create() throws IOException {
        AccountAdministration.Done done = administration.create(viewer.get(), name.strip(), displayName);
        if (done.refusal() == null) {
            Notices.leadTo(AccountPage.link(name.strip()), new Notices.Notice(Words.get("account.created"), done.oneTimePassword()));
        } else {
            Notices.refuse(done.refusal());
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName == null ? "" : displayName;
    }
}
