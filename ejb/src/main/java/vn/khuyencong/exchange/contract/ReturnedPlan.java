package vn.khuyencong.exchange.contract;

import java.util.List;

/**
 * Data of {@code plan.returned}: the cells of one version of a plan that are to be completed. The answer is the next version of
 * the same document, as a replacement, with nothing else changed.
 *
 * @param key    the version that is returned
 * @param digest SHA-256 of the message that brought it
 * @param todo   what to do, in words
 * @param cells  the returned cells
 */
public record ReturnedPlan(DocumentKey key, String digest, String todo, List<Cell> cells) {

    /**
     * A returned cell, with everything below it.
     *
     * @param pointer JSON pointer in the message, e.g. {@code /data/schemes/0/lines/1/equipment/0/quotation}
     * @param scheme  code of its scheme
     * @param reason  code of the reason
     * @param note    the reason in words; absent if there are none
     */
    public record Cell(String pointer, String scheme, String reason, String note) {
    }
}
