package vn.khuyencong.web.overview;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.consolidation.Answer;
import vn.khuyencong.consolidation.AnswerState;
import vn.khuyencong.consolidation.Standing;
import vn.khuyencong.consolidation.StreamCompleteness;
import vn.khuyencong.consolidation.TimelinessTable;
import vn.khuyencong.deadline.DeadlineExtension;
import vn.khuyencong.deadline.RecordedOutage;
import vn.khuyencong.deadline.UnitDeadline;
import vn.khuyencong.norm.Deadline;
import vn.khuyencong.shared.ArrivalClock;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;

/**
 * Who has sent what is owed for a year, and when.
 *
 * @param year       plan year
 * @param boundaries the map shown
 * @param asOf       the business day it was judged on
 * @param streams    the four documents of the year
 * @param timeliness how punctual each unit that owes something was over all of them, the best first
 */
public record CompletenessTable(int year, Boundaries boundaries, LocalDate asOf, List<StreamRows> streams, List<UnitTimeliness> timeliness) {

    /**
     * How punctual a unit was: documents counted as on the page of the league.
     *
     * @param rank          its place; absent where nothing can be judged
     * @param onTimePercent share of what was due and can be judged; absent where there is nothing
     * @param overdue       those that have not come and are overdue, returned ones too
     * @param unjudged      no deadline, or entered from paper
     * @param lateDays      days after the deadline, of what came late and of what is overdue
     */
    public record UnitTimeliness(String unit, String name, Integer rank, BigDecimal onTimePercent, long owed, long onTime, long late, long overdue,
                                 long notDue, long unjudged, long lateDays) {

        static UnitTimeliness of(TimelinessTable.Row row) {
            return new UnitTimeliness(row.unit().id().value(), row.name(), row.rank(), row.share(), row.owed(), row.onTime(), row.late(), row.overdue(),
                    row.open(), row.unjudged(), row.lateDays());
        }
    }

    /**
     * One document of the year.
     *
     * @param due        by when it was due; null where no deadline is on file
     * @param legalBasis where that stands
     * @param verified   whether the day was held against the text of the law
     * @param owed       units that owe it
     * @param answered   those of them with an answer in force
     * @param units      one per unit of the map
     */
    public record StreamRows(DocumentStream stream, LocalDate due, String legalBasis, Boolean verified, long owed, long answered,
                             List<UnitRow> units) {
    }

    /**
     * A unit of the map.
     *
     * @param owed  false for one that did not owe it and answered all the same; it counts nowhere
     * @param state the worst of those whose territory it holds
     * @param parts these, as they were when they owed it
     */
    public record UnitRow(String unit, String name, boolean owed, AnswerState state, List<Part> parts) {
    }

    /**
     * A unit as it was when it owed the document.
     *
     * @param due        by when; null where no deadline binds the unit
     * @param calendarDue by when the calendar alone wants it
     * @param extension  what the unit was granted; null if nothing
     * @param outages    outages of the ministry's that moved the day; absent where none did
     * @param clock      which clock told when it came
     * @param received   the day of the first accepted version, or of what was returned last
     * @param days       days after the deadline: at which it came, or which have passed without it
     * @param given      estimated, actual or both
     * @param awaited    a correction is awaited beside what is in force
     * @param answeredBy the unit whose document it is: itself or its successor; null if nothing came
     * @param origin     whether that was signed or entered from paper
     * @param submission number of that document; null if nothing came
     */
    public record Part(String unit, String name, AnswerState state, LocalDate due, LocalDate calendarDue, Extension extension,
                       List<Outage> outages, LocalDate received, ArrivalClock clock, long days,
                       List<ValueStatus> given, boolean awaited, String answeredBy, Origin origin, Long submission) {

        static Part of(Standing standing) {
            Answer by = standing.by();
            UnitDeadline deadline = standing.deadline();
            return new Part(standing.unit().id().value(), standing.name(), standing.state(), standing.due(),
                    deadline == null ? null : deadline.calendar().due(), deadline == null ? null : Extension.of(deadline.extension()),
                    deadline == null || deadline.outages().isEmpty() ? null : deadline.outages().stream().map(Outage::of).toList(),
                    standing.received(), by == null ? null : by.clock(), standing.days(), standing.given().stream().filter(status -> status != ValueStatus.PLANNED).toList(),
                    standing.awaited(), by == null ? null : by.unit().value(), by == null ? null : by.origin(),
                    by == null ? null : Long.valueOf(by.messageId()));
        }
    }

    /** More time that a unit was granted: the new day, why and by which paper. */
    public record Extension(LocalDate due, String reason, String paperNumber, LocalDate paperDate) {

        static Extension of(DeadlineExtension extension) {
            return extension == null ? null : new Extension(extension.due(), extension.reason(), extension.paperNumber(), extension.paperDate());
        }
    }

    /** A time in which nobody could send. */
    public record Outage(Instant from, Instant to, String reason) {

        static Outage of(RecordedOutage outage) {
            return new Outage(outage.from(), outage.to(), outage.reason());
        }
    }

    /**
     * The table of what the business told.
     *
     * @param mapDay day of the map, for the order of units that share a place
     */
    public static CompletenessTable of(int year, Boundaries boundaries, LocalDate asOf, List<StreamCompleteness> streams, LocalDate mapDay) {
        return new CompletenessTable(year, boundaries, asOf, streams.stream().map(CompletenessTable::rows).toList(),
                TimelinessTable.of(streams, mapDay).rows().stream().map(UnitTimeliness::of).toList());
    }

    private static StreamRows rows(StreamCompleteness of) {
        Deadline deadline = of.deadline();
        return new StreamRows(of.stream(), deadline == null ? null : deadline.due(), deadline == null ? null : deadline.legalBasis(),
                deadline == null ? null : Boolean.valueOf(deadline.verified()), of.owed().size(), of.answered(),
                of.rows().stream().map(row -> new UnitRow(row.unit().id().value(), row.name(), row.owed(), row.worst().state(),
                        row.of().stream().map(Part::of).toList())).toList());
    }
}
