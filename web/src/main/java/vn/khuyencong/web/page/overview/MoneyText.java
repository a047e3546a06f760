package vn.khuyencong.web.page.overview;

import vn.khuyencong.consolidation.Stated;
import vn.khuyencong.web.page.Formats;

/** An amount as the budget tables write it: "-" is none, "?" unknown, "*" less than the truth; empty is owed by nobody. */
final class MoneyText {

    private MoneyText() {
    }

    static String of(Stated stated) {
        if (stated == null) {
            return "";
        }
        return switch (stated.state()) {
            case GIVEN -> new Formats().millions(stated.amount()) + (stated.partial() ? "*" : "");
            case NONE -> "-";
            case UNKNOWN -> "?";
        };
    }
}
