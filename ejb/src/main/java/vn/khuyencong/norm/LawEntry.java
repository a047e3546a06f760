package vn.khuyencong.norm;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of law as people see it.
 *
 * @param id         of the row
 * @param content    what it says
 * @param validFrom  first day
 * @param validTo    last day, or null while it holds
 * @param legalBasis where it stands
 * @param verified   whether somebody has held it against that text
 * @param entered    by whom; nobody: it came with the system
 * @param ended      who set its last day; nobody: it has none, or came with it
 * @param check      who held it against the text
 */
public record LawEntry(long id, LawContent content, LocalDate validFrom, LocalDate validTo, String legalBasis, boolean verified,
                       Act entered, Act ended, Act check) {

    /**
     * Who did something, and when.
     *
     * @param by user name, or null for nobody
     * @param at when, or null
     */
    public record Act(String by, Instant at) {
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** When somebody last entered or ended it; null: it is as it came with the system. */
    public Instant touched() {
        return ended.at() == null ? entered.at() : ended.at();
    }

    /** Whether somebody entered or ended it: he does not verify it. */
    public boolean isWorkOf(String person) {
        return person.equals(entered.by()) || person.equals(ended.by());
    }

    public LawList list() {
        return content.list();
    }
}
