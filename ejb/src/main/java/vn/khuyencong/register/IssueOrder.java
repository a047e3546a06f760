package vn.khuyencong.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        return subject.equals(other.subject) && said().equals(other.said()) && signer.equals(other.signer) && hindrance == other.hindrance;
    }

    /**
     * SHA-256 of all that it says but its day: its head, the edition of its form, and what stands below. Whose name stands below the signature is of the
     * day on which it is issued: a holder who is entered afterwards makes no other paper of one that is in force.
     */
    String said() {
        List<String> parts = new ArrayList<>(Arrays.asList(form, edition == null ? "" : edition.toString(), heading.parentBody(), heading.issuer(), heading.symbol(),
                heading.place(), heading.title(), heading.subtitle(), heading.signerPost(), Boolean.toString(heading.sample()), heading.dataDigest(), content));
        parts.addAll(heading.recipients());
        return Digest.sha256(Json.MAPPER.valueToTree(parts).toString().getBytes(StandardCharsets.UTF_8));
    }
}
