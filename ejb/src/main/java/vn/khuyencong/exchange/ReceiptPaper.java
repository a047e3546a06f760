package vn.khuyencong.exchange;

import java.util.List;
import vn.khuyencong.form.FormHeading;

/**
 * A receipt as it is printed: every text as people read it. It says nothing that the signed document does not say.
 *
 * @param heading      head and foot
 * @param number       number of the receipt
 * @param facts        what it certifies
 * @param findings     refusals and warnings in the order of the document
 * @param verification how anybody can check the signed document
 * @param seal         what stands where others have a signature
 */
public record ReceiptPaper(FormHeading heading, String number, List<Fact> facts, List<Found> findings, List<String> verification, String seal) {

    /** Something that is stated, with its name. */
    public record Fact(String label, String value) {
    }

    /**
     * A refusal or warning.
     *
     * @param number place in the list
     * @param cell   the cell in question, or a dash
     * @param text   what is wrong, by which rule and law
     * @param remedy what to do
     */
    public record Found(String number, String cell, String text, String remedy) {
    }
}
