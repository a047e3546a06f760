package vn.khuyencong.award;

import vn.khuyencong.shared.EntryCheck;

/**
 * A juror as he is named.
 *
 * @param account  with which he signs in and scores
 * @param name     his name
 * @param position what he is in his office
 * @param group    the product group that he judges; null: every group
 */
public record NewJuror(String account, String name, String position, JurorRole role, String group) {

    private static final int MOST_ACCOUNT = 100;
    private static final int MOST_TEXT = 200;

    EntryCheck check() {
        return new EntryCheck().text("jurorAccount", account, MOST_ACCOUNT).text("jurorName", name, MOST_TEXT).text("jurorPosition", position, MOST_TEXT)
                .present("jurorRole", role);
    }
}
