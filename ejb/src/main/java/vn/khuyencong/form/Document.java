package vn.khuyencong.form;

import java.util.List;

/**
 * An official paper ready for printing: a letter, a decision with its annex, a record, a report.
 *
 * @param edition the edition of its form that was in force on the day of the paper; it names title and columns
 * @param heading issuer, number, place and day, title, recipients
 * @param style   how the head is laid out
 * @param parts   the paper itself and its annexes; at least one
 * @param mark    a word for the foot of each page and across a paper that does not count, e.g. {@code DỰ THẢO}; empty for none
 */
public record Document(FormEdition edition, FormHeading heading, Style style, List<Part> parts, String mark) {

    public Document {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a document has a part");
        }
        parts = List.copyOf(parts);
    }

    /** Id of the form: {@code BM10}. */
    public String form() {
        return edition.form();
    }

    /** How the head of a document is laid out. */
    public enum Style {
        /** With the name of its kind in the middle: a decision, a report, a record, a plan. */
        TITLED,
        /** An official letter: what it is about stands under its number, to whom it goes below the head. */
        LETTER,
        /** Of an establishment or between parties: the state's name in the middle, no issuer and no number. */
        CIVIL
    }
}
