package vn.khuyencong.consolidation;

import java.time.LocalDate;
import vn.khuyencong.shared.Period;
import vn.khuyencong.territory.Boundaries;

/**
 * What is asked of the figures.
 *
 * @param year       plan year
 * @param period     half-year or year
 * @param scope      whose figures
 * @param boundaries on which map
 * @param undecided  count what is submitted but not decided, instead of what is decided; official forms never do
 */
public record Question(int year, Period period, Scope scope, Boundaries boundaries, boolean undecided) {

    /** The day whose units owe an answer: a plan is owed by those that begin the year, a report by those that end it. */
    public LocalDate planDay() {
        return LocalDate.of(year, 1, 1);
    }

    public LocalDate reportDay() {
        return period.lastDay(year);
    }
}
