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
import java.util.stream.Collectors;
import vn.khuyencong.organization.Accounts;
import vn.khuyencong.organization.SignedIn;
import vn.khuyencong.web.CurrentViewer;

/**
 * Establishes who asks, anew for each request: by Basic credentials under {@code /api}, elsewhere by the page session. The
 * account is read each time, so a role given or ended, a lock, a deputy and a new password hold at once.
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
        Optional<SignedIn> account = api ? credentials.flatMap(given -> given.signIn(accounts, request)) : ofSession(request);
        if (account.isPresent() && !(api && account.get().mustChangePassword())) {
            return letIn(account.get(), request, response, context);
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

    private Optional<SignedIn> ofSession(HttpServletRequest request) {
        return PageSession.user(request).flatMap(user -> accounts.find(user.name()).filter(user::isStill));
    }

    private static AuthenticationStatus letIn(SignedIn account, HttpServletRequest request, HttpServletResponse response,
                                              HttpMessageContext context) {
        CurrentViewer.note(request, account);
        if (account.mustChangePassword() && context.isProtected() && !PasswordFirst.leadsThere(request)) {
            SecurityHeaders.add(request, response);
            Refusals.redirect(request, response, PasswordFirst.PATH);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        Set<String> roles = account.viewer().grants().stream().map(grant -> grant.role().name()).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(account.viewer().name(), roles);
    }
}
