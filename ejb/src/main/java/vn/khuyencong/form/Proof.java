package vn.khuyencong.form;

/**
 * By what anybody can check a paper that was issued: code and number stand in the foot of each page, the code leads as a QR code from the first
 * one; the number stands in the head too.
 *
 * @param number  its whole number, e.g. {@code 12/BC-CTĐP}; empty for a paper without number
 * @param code    short code that is typed by hand: {@code 7K2M-9QXA-0B1C-D4EF}
 * @param address what the QR code says: where it is checked, or the code alone where no public address is known
 */
public record Proof(String number, String code, String address) {
}
