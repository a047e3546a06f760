package vn.khuyencong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import vn.khuyencong.organization.Viewer;

/** Who asks: the one that sign-in put into the request. */
@RequestScoped
public class CurrentViewer {

    private static final String ATTRIBUTE = CurrentViewer.class.getName();

    @Inject
    private HttpServletRequest request;

    /** Notes who was signed in for a request. */
    public static void note(HttpServletRequest request, Viewer viewer) {
        request.setAttribute(ATTRIBUTE, viewer);
    }

    public Optional<Viewer> find() {
        return Optional.ofNullable((Viewer) request.getAttribute(ATTRIBUTE));
    }

    /** The one who asks; nobody gets here unknown but through a fault of ours. */
    public Viewer get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
