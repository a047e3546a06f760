package vn.khuyencong.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.form.FormHeading;

/**
 * What is to be issued.
 *
 * @param form      id of the form
 * @param subject   what the document is of, e.g. {@code BM08-2024-NORTH}: the same again from newer data replaces it
 * @param whom      of which person, product or establishment it is, as people tell it; empty for none
 * @param asked     the parameters of the question, as in an address
 * @param edition   first day of the edition of the form; null for a paper of before forms had editions
 * @param heading   head of the paper with its office and the digest of its data; a symbol that begins with a slash gets a number, any other is the whole number
 * @param content   SHA-256 of what it says below its head
 * @param signer    name below the signature of the office; empty where nobody is known
 * @param hindrance why it is not issued; null if nothing hinders
 * @param address   where anybody has it checked, in front of its code; empty: the QR code holds the code alone
 */
public record IssueOrder(String form, String subject, String whom, String asked, LocalDate edition, FormHeading heading, String content, String signer, Hindrance hindrance, String address) {

    /** Whether it gets the next number of its office; else it has one of its own, or none. */
    boolean isNumberedHere() {
        return heading.numberedHere();
    }

    /** Whether whoever stated its number left out the ordinal: {@code …/QĐ-BCT}. */
    boolean lacksOrdinal() {
        return heading.symbol().startsWith("…");
    }

    /** Whether another says the same of the same, so that one may be printed for the other; the day does not matter. */
    public boolean saysAs(IssueOrder other) {
        return shown().equals(other.shown()) && hindrance == other.hindrance;
    }

    /** SHA-256 of what whoever issues it has before his eyes: what it is of, all that it says but its day, and whose name stands below the signature. */
    public String shown() {
        return digest(List.of(subject, said(), signer));
    }

    /**
     * The same as somebody confirms it: it is not issued if another was shown to him.
     *
     * @param digest {@link #shown()} of what was shown; empty where nobody is shown a paper before it is issued, as many are at once
     */
    public IssueOrder confirmed(Optional<String> digest) {
        boolean other = hindrance == null && digest.isPresent() && !digest.get().equals(shown());
        return other ? new IssueOrder(form, subject, whom, asked, edition, heading, content, signer, Hindrance.ANOTHER_SHOWN, address) : this;
    }

    /**
     * SHA-256 of all that it says but its day: its head, the edition of its form, and what stands below. Whose name stands below the signature is of the
     * day on which it is issued: a holder who is entered afterwards makes no other paper of one that is in force.
     */
    String said() {
        List<String> parts = new ArrayList<>(Arrays.asList(form, edition == null ? "" : edition.toString(), heading.parentBody(), heading.issuer(), heading.symbol(),
                heading.place(), heading.title(), heading.subtitle(), heading.signerPost(), Boolean.toString(heading.sample()), heading.dataDigest(), content));
        parts.addAll(heading.recipients());
        return digest(parts);
    }

    private static String digest(List<String> parts) {
        return Digest.sha256(Json.MAPPER.valueToTree(parts).toString().getBytes(StandardCharsets.UTF_8));
    }
}
