package vn.khuyencong.register;

import java.time.LocalDate;
import vn.khuyencong.consolidation.FormHeading;

/**
 * What is to be issued.
 *
 * @param form    id of the form
 * @param subject what the document is of, e.g. {@code BM08-2024-NORTH}: the same again from newer data replaces it
 * @param asked   the parameters of the question, as in an address
 * @param edition first day of the edition of the form; null for a form without editions
 * @param heading head of the paper with the digest of its data; a symbol that begins with a slash gets a number, any other is the whole number
 * @param draft   whether it does not count yet: such a paper is not issued
 * @param address where anybody has it checked, in front of its code; empty: the QR code holds the code alone
 */
public record IssueOrder(String form, String subject, String asked, LocalDate edition, FormHeading heading, boolean draft, String address) {
}
