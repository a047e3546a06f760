package vn.khuyencong.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/**
 * How punctual the units were in a year, the best first: by the share that came on time of what was due, then by the days that
 * the rest was late. Units alike share a place; one of whom nothing can be judged has none.
 *
 * @param rows one per unit that owed something
 */
public record TimelinessTable(List<Row> rows) {

    private static final int PERCENT_DECIMALS = 1;

    /**
     * A unit.
     *
     * @param rank     its place; null where nothing can be judged
     * @param owed     documents it owed
     * @param onTime   those that came by their deadline, also to say that there is nothing
     * @param late     those that came after it
     * @param overdue  those that have not come and are overdue, returned ones too
     * @param open     those that are not due yet
     * @param unjudged those of which nobody can say: no deadline, or entered from paper
     * @param lateDays days after the deadline of what came late, and passed since it of what is overdue
     */
    public record Row(Integer rank, Unit unit, String name, long owed, long onTime, long late, long overdue, long open, long unjudged,
                      long lateDays) {

        /** Documents that were due and can be judged. */
        public long judged() {
            return onTime + late + overdue;
        }

        /** The share of these that came on time, percent; null where there are none. */
        public BigDecimal share() {
            return judged() == 0 ? null : Numbers.percent(onTime, judged(), PERCENT_DECIMALS);
        }

        Row plus(Standing standing) {
            boolean answered = standing.state().answered();
            boolean unknown = standing.due() == null || standing.state() == AnswerState.RECEIVED;
            boolean afterwards = standing.days() > 0;
            return new Row(null, unit, name, owed + 1, onTime + count(!unknown && answered && !afterwards),
                    late + count(!unknown && answered && afterwards), overdue + count(!unknown && !answered && afterwards),
                    open + count(!unknown && !answered && !afterwards), unjudged + count(unknown), lateDays + (unknown ? 0 : standing.days()));
        }

        Row placed(int place) {
            return new Row(judged() == 0 ? null : Integer.valueOf(place), unit, name, owed, onTime, late, overdue, open, unjudged, lateDays);
        }

        private static long count(boolean so) {
            return so ? 1 : 0;
        }
    }

    private static final Comparator<Row> BEST_FIRST = Comparator.comparing((Row row) -> row.judged() == 0)
            .thenComparing(TimelinessTable::worse).thenComparingLong(Row::lateDays);

    /** @param day of the map, for the Vietnamese order of units that share a place */
    public static TimelinessTable of(List<StreamCompleteness> streams, LocalDate day) {
        Map<Unit, Row> rows = new LinkedHashMap<>();
        streams.forEach(stream -> stream.owed().forEach(row -> rows.merge(row.unit(),
                new Row(null, row.unit(), row.name(), 0, 0, 0, 0, 0, 0, 0).plus(row.worst()), (sum, one) -> sum.plus(row.worst()))));
        List<Row> sorted = rows.values().stream().sorted(BEST_FIRST.thenComparing(Row::unit, UnitMap.byName(day))).toList();
        List<Row> placed = new ArrayList<>();
        int place = 1;
        for (int i = 0; i < sorted.size(); i++) {
            place = i > 0 && BEST_FIRST.compare(sorted.get(i - 1), sorted.get(i)) == 0 ? place : i + 1;
            placed.add(sorted.get(i).placed(place));
        }
        return new TimelinessTable(placed);
    }

    /** Exact where a rounded percentage is not: the share that did not come on time. */
    private static BigDecimal worse(Row row) {
        return row.judged() == 0 ? BigDecimal.ZERO : Numbers.percent(row.judged() - row.onTime(), row.judged(), 6);
    }
}
