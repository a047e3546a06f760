package vn.khuyencong.norm;

import java.time.LocalDate;
import vn.khuyencong.shared.DocumentStream;

/**
 * By when a document of a plan year is due.
 *
 * @param stream     the document
 * @param due        the last day on which it is on time
 * @param legalBasis where the rule stands
 * @param verified   whether somebody has held the day against the text; where not, whatever rests on it says so
 */
public record Deadline(DocumentStream stream, LocalDate due, String legalBasis, boolean verified) {
}
