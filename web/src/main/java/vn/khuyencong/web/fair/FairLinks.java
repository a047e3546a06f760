package vn.khuyencong.web.fair;

import vn.khuyencong.web.page.Link;

/** The addresses of the pages of a fair. */
public final class FairLinks {

    static final String ID = "id";
    static final String PART = "muc";
    static final String RUN = "lan";

    private FairLinks() {
    }

    /** The page of one fair. */
    public static Link fair(long id) {
        return Link.to("/hoi-cho-chi-tiet.xhtml").with(ID, id);
    }

    static Link part(long id, FairPart part) {
        return fair(id).with(PART, part == FairPart.FACTS ? null : part);
    }

    /** Its floor. */
    public static Link floor(long id) {
        return Link.to("/so-do.xhtml").with(ID, id);
    }

    /** Its floor as a computation gives it away. */
    public static Link floor(long id, long run) {
        return floor(id).with(RUN, run);
    }
}
