package vn.khuyencong.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.organization.Accounts;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.web.CurrentViewer;

/**
 * Establishes who asks, anew for each request: by Basic credentials under {@code /api}, elsewhere by the page session. The
 * account is read each time, so a changed role holds at once.
 */
@ApplicationScoped
public class SignIn implements HttpAuthenticationMechanism {

    private static final String API = "/api/";

    @Inject
    private Accounts accounts;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
                                                HttpMessageContext context) {
        boolean api = request.getServletPath().concat("/").startsWith(API);
        Optional<BasicCredentials> credentials = api ? BasicCredentials.of(request.getHeader("Authorization"))
                : Optional.empty();
        Optional<Viewer> viewer = api ? credentials.flatMap(this::signIn) : PageSession.user(request).flatMap(accounts::find);
        if (viewer.isPresent()) {
            CurrentViewer.note(request, viewer.get());
            return context.notifyContainerAboutLogin(viewer.get().name(), Set.of(viewer.get().role().name()));
        }
        if (credentials.isEmpty() && !context.isProtected()) {
            return context.doNothing();
        }
        SecurityHeaders.add(request, response);
        if (api) {
            Refusals.unauthorized(request, response);
        } else {
            Refusals.toSignInPage(request, response);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private Optional<Viewer> signIn(BasicCredentials credentials) {
        return credentials.plausible() ? accounts.signIn(credentials.name(), credentials.password()) : Optional.empty();
    }
}
