package vn.khuyencong.reports;

/**
 * By what anybody can check a printed paper: it stands in the foot of each page, and on the first one as a QR code.
 *
 * @param number  its number in the register of what was printed
 * @param code    short code that is typed by hand: {@code 7K2M-9QXA-0B1C}
 * @param address where the QR code leads
 */
public record Proof(String number, String code, String address) {
}
