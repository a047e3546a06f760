package vn.khuyencong.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks through what was entered in a form and says everything that is wrong at once, field by field. */
public final class EntryCheck {

    private final List<Refusal> findings = new ArrayList<>();

    /** A text that must be there and fit. */
    public EntryCheck text(String cell, String text, int most) {
        present(cell, text == null || text.isBlank() ? null : text);
        return optional(cell, text, most);
    }

    /** A text that may be left out but must fit, and hide nothing: pages take such signs away, other programs are told of them. */
    public EntryCheck optional(String cell, String text, int most) {
        unless(text == null || VietnameseText.printable(text).equals(text), Refusal.error("ENTRY_UNPRINTABLE", "", cell));
        return unless(text == null || text.length() <= most, Refusal.error("ENTRY_TOO_LONG", "", cell, most));
    }

    /** Number and symbol of a decision of a day, which may be missing. */
    public EntryCheck decisionNumber(String cell, String number, LocalDate day, int most) {
        text(cell, number, most);
        if (number == null || number.length() <= most) {
            wrongNumber(cell, number, day).ifPresent(findings::add);
        }
        return this;
    }

    /**
     * What is wrong with the number and symbol of a decision, which a body of the state takes: later it is printed and issued as it was stated.
     *
     * @param day of the decision; null where it is missing
     * @return empty if it is well-formed ({@link DocumentNumber}) or missing
     */
    public static Optional<Refusal> wrongNumber(String cell, String number, LocalDate day) {
        return wrong(cell, number, number == null || DocumentNumber.isOfState(number, day));
    }

    /** The same of any paper on which something rests, which may be one of a body of the Party. */
    public static Optional<Refusal> wrongPaper(String cell, String number, LocalDate day) {
        return wrong(cell, number, number == null || DocumentNumber.isOfState(number, day) || DocumentNumber.isOfParty(number));
    }

    private static Optional<Refusal> wrong(String cell, String number, boolean right) {
        return right || number.isBlank() ? Optional.empty() : Optional.of(Refusal.error("DECISION_NUMBER_WRONG", "", cell, number));
    }

    /** Something that must be there. */
    public EntryCheck present(String cell, Object value) {
        return unless(value != null, Refusal.error("ENTRY_MISSING", "", cell));
    }

    /** A period whose end may be open: it must not end before it begins. */
    public EntryCheck period(String cell, LocalDate from, LocalDate to) {
        return unless(from == null || to == null || !to.isBefore(from), Refusal.error("ENTRY_ENDS_BEFORE_BEGIN", "", cell, from, to));
    }

    /** Any other condition, with what is said where it does not hold. */
    public EntryCheck unless(boolean holds, Refusal otherwise) {
        if (!holds) {
            findings.add(otherwise);
        }
        return this;
    }

    /** What was found so far. */
    public List<Refusal> findings() {
        return List.copyOf(findings);
    }

    public boolean blocks() {
        return findings.stream().anyMatch(Refusal::blocks);
    }
}
