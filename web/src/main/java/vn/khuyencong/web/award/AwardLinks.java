package vn.khuyencong.web.award;

import vn.khuyencong.web.page.Link;

/** The addresses of the pages of awards. */
public final class AwardLinks {

    static final String ROUNDS = "/vong-binh-chon.xhtml";
    static final String ROUND = "/vong-binh-chon-chi-tiet.xhtml";
    static final String ENTER = "/dang-ky-binh-chon.xhtml";
    static final String ID = "id";

    private AwardLinks() {
    }

    /** The page of one round. */
    public static Link round(long id) {
        return Link.to(ROUND).with(ID, id);
    }

    /** Where a province enters products in a round. */
    public static Link enter(long round) {
        return Link.to(ENTER).with("round", round);
    }
}
