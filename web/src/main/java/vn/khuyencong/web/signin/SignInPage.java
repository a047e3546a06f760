package vn.khuyencong.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Accounts;
import vn.khuyencong.organization.DemoMode;
import vn.khuyencong.organization.FirstAccounts;
import vn.khuyencong.organization.SetUp;
import vn.khuyencong.organization.SignedIn;
import vn.khuyencong.web.Words;

/** The sign-in page. */
@Named("signIn")
@RequestScoped
public class SignInPage {

    @Inject
    private Accounts accounts;
    @Inject
    private SetUp setUp;
    @Inject
    private AuditTrail audit;

    private String name = "";
    private String password = "";
    private String next;

    /** Lets in whoever's name and password fit; else says one sentence that gives nothing away. */
    public void enter() throws IOException {
        BasicCredentials given = new BasicCredentials(name.strip(), password);
        Optional<SignedIn> account = given.signIn(accounts, request());
        if (account.isEmpty()) {
            FacesContext.getCurrentInstance().addMessage(null,
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, Words.get("signIn.refused"), null));
            return;
        }
        PageSession.begin(request(), account.get());
        audit.record(account.get().viewer().name(), AuditAct.SIGNED_IN, null, "OK", null);
        external().redirect(request().getContextPath() + ReturnPath.of(next));
    }

    /** An empty system is set up first. */
    public void load() throws IOException {
        if (!setUp.isDone()) {
            external().redirect(request().getContextPath() + SetUpPage.PATH);
        }
    }

    public boolean isDemo() {
        return DemoMode.on();
    }

    /** Shown on the page in demo mode, where it is no secret. */
    public String getDemoPassword() {
        return DemoMode.on() ? FirstAccounts.DEMO_PASSWORD : "";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    /** The page to go to afterwards. */
    public String getNext() {
        return next == null ? external().getRequestParameterMap().get("tiep") : next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }
}
