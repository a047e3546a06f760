package vn.khuyencong.form;

import java.util.List;

/**
 * A part of a document that starts on a page of its own and is numbered by itself.
 *
 * @param paper      how its pages lie
 * @param annex      its head where it is an annex; null for the document itself
 * @param blocks     what stands in it, from the top
 * @param signatures who signs it, from the left; empty for a part that nobody signs
 */
public record Part(Paper paper, Annex annex, List<Block> blocks, List<Signature> signatures) {

    public Part {
        blocks = List.copyOf(blocks);
        signatures = List.copyOf(signatures);
    }

    /** How a page lies. */
    public enum Paper { A4_PORTRAIT, A4_LANDSCAPE, A3_LANDSCAPE }

    /**
     * The head of an annex.
     *
     * @param number {@code Phụ lục I}
     * @param title  what it lists, upper case
     * @param with   what it goes with: {@code (Kèm theo Quyết định số … ngày …)}
     */
    public record Annex(String number, String title, String with) {
    }
}
