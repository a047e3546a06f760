package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Parameters;

/** Who calls the API and with which parameters. */
@RequestScoped
class Asked {

    @Inject
    private HttpServletRequest request;
    @Inject
    private CurrentViewer viewer;

    Parameters parameters() {
        return new Parameters(request::getParameter);
    }

    Viewer viewer() {
        return viewer.get();
    }

    /** The caller, who must be one who operates the system. */
    Viewer administrator() {
        viewer().require(Function.OPERATE);
        return viewer();
    }

    /** The caller, who must see the whole country. */
    Viewer seesAll() {
        if (!viewer().seesAll()) {
            throw new NotVisible();
        }
        return viewer();
    }
}
