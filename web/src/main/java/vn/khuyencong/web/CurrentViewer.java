package vn.khuyencong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import vn.khuyencong.organization.SignedIn;
import vn.khuyencong.organization.Viewer;

/** Who asks: the one that sign-in put into the request. */
@RequestScoped
public class CurrentViewer {

    private static final String ATTRIBUTE = CurrentViewer.class.getName();

    @Inject
    private HttpServletRequest request;

    /** Notes who was signed in for a request. */
    public static void note(HttpServletRequest request, SignedIn signedIn) {
        request.setAttribute(ATTRIBUTE, signedIn);
    }

    /** Who was signed in for a request. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
    }

    public Optional<Viewer> find() {
        return of(request).map(SignedIn::viewer);
    }

    /** The one who asks; nobody gets here unknown but through a fault of ours. */
    public Viewer get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** Whether he must change his password before anything else. */
    public boolean mustChangePassword() {
        return of(request).map(SignedIn::mustChangePassword).orElse(false);
    }
}
