package vn.khuyencong.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.organization.SetUp;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Language;

/** The set-up page of an empty system: makes the administrator, for whoever can read the code in the server's own files. */
@Named("setUpPage")
@RequestScoped
public class SetUpPage {

    static final String PATH = "/thiet-lap.xhtml";

    @Inject
    private SetUp setUp;

    private String code = "";
    private String name = "";
    private String displayName = "";
    private String password = "";
    private String repeated = "";

    /** There is nothing to set up twice. */
    public void load() throws IOException {
        if (setUp.isDone()) {
            toSignIn();
        }
    }

    /** Makes the administrator, who signs in then. */
    public void make() throws IOException {
        Optional<Refusal> refusal = setUp.administrator(code, name.strip(), displayName.strip(), password, repeated);
        if (refusal.isEmpty()) {
            toSignIn();
        } else {
            String what = RefusalTexts.message(refusal.get(), Language.current().texts());
            String remedy = RefusalTexts.remedy(refusal.get(), Language.current().texts());
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, what, remedy));
        }
    }

    private static void toSignIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + ReturnPath.SIGN_IN);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = text(code);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = text(name);
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = text(displayName);
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = text(password);
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = text(repeated);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
