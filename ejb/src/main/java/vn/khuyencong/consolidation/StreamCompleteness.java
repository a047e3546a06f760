package vn.khuyencong.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.deadline.DeadlineCalendar;
import vn.khuyencong.deadline.UnitDeadline;
import vn.khuyencong.norm.Deadline;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/**
 * Who has sent one document of a year, and when.
 *
 * @param stream   the document
 * @param deadline by when it was due by the calendar; null where none is on file
 * @param rows     one per unit of the map, by region and in Vietnamese order
 */
public record StreamCompleteness(DocumentStream stream, Deadline deadline, List<Row> rows) {

    /**
     * A unit of the map.
     *
     * @param unit the unit as it is on the map
     * @param name its short name on the day of the map
     * @param of   the units that owed the document and whose territory it holds; itself alone on the map of then
     */
    public record Row(Unit unit, String name, List<Standing> of) {

        /** Whether any of them owed it; one that did not is shown since it answered, and counts nowhere. */
        public boolean owed() {
            return of.stream().anyMatch(Standing::owed);
        }

        /** The one that decides how the unit stands: the worst of those that owed it. */
        public Standing worst() {
            return of.stream().max(Comparator.comparing(Standing::owed).thenComparing(Standing::state)
                    .thenComparingLong(Standing::days)).orElseThrow();
        }
    }

    /** The rows that count. */
    public List<Row> owed() {
        return rows.stream().filter(Row::owed).toList();
    }

    /** How many of those that owed it stand in a state. */
    public long count(AnswerState state) {
        return owed().stream().filter(row -> row.worst().state() == state).count();
    }

    /** How many of those that owed it have answered. */
    public long answered() {
        return owed().stream().filter(row -> row.worst().state().answered()).count();
    }

    static StreamCompleteness of(DocumentStream stream, DeadlineCalendar deadlines, Folding folding, List<Answer> all, LocalDate today) {
        Map<UnitId, List<Answer>> answers = all.stream().filter(answer -> answer.stream() == stream)
                .collect(Collectors.groupingBy(Answer::unit));
        LocalDate owedOn = stream.owedOn(folding.question().year());
        List<Unit> owing = folding.owedOn(owedOn);
        Stream<Unit> others = answers.keySet().stream().map(folding.units()::get).filter(unit -> !owing.contains(unit))
                .filter(unit -> folding.inScope(folding.asReported(unit.id())));
        Map<Unit, List<Standing>> placed = new LinkedHashMap<>();
        Stream.concat(owing.stream(), others).forEach(unit -> {
            Standing standing = standing(unit, owing.contains(unit), deadlines.of(stream, unit.id()).orElse(null), owedOn, answers, today);
            placed.computeIfAbsent(folding.placeOf(unit.id()), place -> new ArrayList<>()).add(standing);
        });
        return new StreamCompleteness(stream, deadlines.of(stream).orElse(null), placed.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getKey().shortNameOn(folding.mapDay()), entry.getValue()))
                .sorted(Comparator.comparing((Row row) -> row.unit().region()).thenComparing(Row::unit, UnitMap.byName(folding.mapDay())))
                .toList());
    }

    /** The unit's own answer; where it has none in force, its successor's of the same year speaks for it. */
    private static Standing standing(Unit unit, boolean owed, UnitDeadline deadline, LocalDate owedOn,
                                     Map<UnitId, List<Answer>> answers, LocalDate today) {
        // A deadline that had passed before the unit was founded never bound it.
        UnitDeadline due = deadline == null || unit.validFrom() != null && unit.validFrom().isAfter(deadline.due()) ? null : deadline;
        Timeliness own = new Timeliness(answers.getOrDefault(unit.id(), List.of()), due, today);
        Timeliness judged = own;
        UnitId heir = unit.successor();
        if (!own.answered() && heir != null && answers.containsKey(heir)) {
            Timeliness theirs = new Timeliness(answers.get(heir), due, today);
            judged = theirs.answered() ? theirs : own;
        }
        return judged.of(unit, unit.shortNameOn(owedOn), owed);
    }
}
