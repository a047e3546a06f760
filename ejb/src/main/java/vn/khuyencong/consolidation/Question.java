package vn.khuyencong.consolidation;

import java.time.LocalDate;
import vn.khuyencong.shared.Period;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.UnitMap;

/**
 * What is asked of the figures.
 *
 * @param year       plan year
 * @param period     half-year or year
 * @param scope      whose figures
 * @param boundaries on which map
 * @param undecided  count what is submitted but not decided, instead of what is decided; official forms never do
 * @param edition    which state of the documents counts
 */
public record Question(int year, Period period, Scope scope, Boundaries boundaries, boolean undecided, Edition edition) {

    /** Of the documents as they are in force now. */
    public Question(int year, Period period, Scope scope, Boundaries boundaries, boolean undecided) {
        this(year, period, scope, boundaries, undecided, Edition.CURRENT);
    }

    /** The same of another year and period. */
    public Question of(int otherYear, Period otherPeriod) {
        return new Question(otherYear, otherPeriod, scope, boundaries, undecided, edition);
    }

    /** The same of what is decided: an official form counts nothing else. */
    public Question decided() {
        return new Question(year, period, scope, boundaries, false, edition);
    }

    /** The same of another scope. */
    public Question within(Scope other) {
        return new Question(year, period, other, boundaries, undecided, edition);
    }

    /** The same on another map. */
    public Question on(Boundaries map) {
        return new Question(year, period, scope, map, undecided, edition);
    }

    /** Whether the unit asked for was there already on a day; it may have ended since. */
    public boolean hasUnitOn(LocalDate day, UnitMap units) {
        LocalDate begins = scope.isUnit() ? units.get(scope.unit()).validFrom() : null;
        return begins == null || !begins.isAfter(day);
    }

    /**
     * The same on a map that has the unit asked for: one that was not there yet on the day whose units owe the answer is told on today's map, with those
     * that it succeeded.
     */
    public Question onMapOfUnit(LocalDate owedOn, UnitMap units) {
        return hasUnitOn(owedOn, units) ? this : on(Boundaries.NOW);
    }

    /** The same of another state of the documents. */
    public Question in(Edition other) {
        return new Question(year, period, scope, boundaries, undecided, other);
    }

    /** The same: as of the end of today is as it is now. */
    public Question now(LocalDate today) {
        return edition.asOf() != null && !edition.asOf().isBefore(today) ? in(new Edition(null, edition.original())) : this;
    }

    /** The day of "today's" map: that of the day asked for, so that a later merger does not change the answer. */
    public LocalDate mapToday(LocalDate today) {
        return edition.asOf() == null ? today : edition.asOf();
    }

    /** The last day of which a paper with its answer speaks: of the period, or the day whose documents were asked for if that is earlier. */
    public LocalDate paperDay() {
        LocalDate asOf = edition.asOf();
        return asOf != null && asOf.isBefore(reportDay()) ? asOf : reportDay();
    }

    /** The day whose units owe an answer: a plan is owed by those that begin the year, a report by those that end it. */
    public LocalDate planDay() {
        return LocalDate.of(year, 1, 1);
    }

    public LocalDate reportDay() {
        return period.lastDay(year);
    }
}
