package vn.khuyencong.form;

import java.util.List;

/**
 * A certificate on one landscape page: of a recognised product (BM24) or of merits (BM28).
 *
 * @param form    id of the form that its foot names: {@code BM24}
 * @param edition of the form, which names its title
 * @param heading the issuer, the title, the day; its symbol is the whole number in the register
 * @param lead    what is done to whom in words: {@code Chứng nhận}
 * @param name    whom or what it is given to, printed large
 * @param facts   what is stated of it
 * @param code    what the QR code below says; empty for none
 * @param check   how anybody can check it; empty for none
 */
public record Diploma(String form, FormEdition edition, FormHeading heading, String lead, String name, List<Fact> facts, String code, String check) {

    /** Something stated, with its name before it. */
    public record Fact(String label, String value) {
    }
}
