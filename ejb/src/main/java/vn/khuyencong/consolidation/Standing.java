package vn.khuyencong.consolidation;

import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.deadline.UnitDeadline;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Unit;

/**
 * How a unit stands with one document.
 *
 * @param unit     the unit that owed it, as it was then
 * @param name     its short name then
 * @param owed     false for a unit that did not owe it and answered all the same
 * @param state    where it stands
 * @param deadline by when it was due, and why then; null where no deadline binds the unit
 * @param received the day of the first accepted version of what is in force, or of what was returned last; null if nothing came
 * @param days     days after the deadline: at which it came, or which have passed without it; 0 if none
 * @param given    estimated, actual or both; empty without an answer in force
 * @param awaited  a later version was returned, so a correction is awaited beside what is in force
 * @param by       the answer it rests on, which may be its successor's; null if nothing came
 */
public record Standing(Unit unit, String name, boolean owed, AnswerState state, UnitDeadline deadline, LocalDate received, long days,
                       List<ValueStatus> given, boolean awaited, Answer by) {

    /** By when it was due; null where no deadline binds the unit. */
    public LocalDate due() {
        return deadline == null ? null : deadline.due();
    }

    /** Whether another unit than the one that owed it has answered. */
    public boolean byAnother() {
        return by != null && !by.unit().equals(unit.id());
    }
}
