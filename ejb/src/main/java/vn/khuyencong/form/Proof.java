package vn.khuyencong.form;

/**
 * What a document that was issued bears beside its text, so that anybody can have it checked.
 *
 * @param number  its whole number as it stands on the paper, e.g. {@code 12/BC-CTĐP}; empty for a paper without number
 * @param code    short code to be typed
 * @param address what its QR code says: where it is checked, or the code alone where no public address is known
 */
public record Proof(String number, String code, String address) {
}
