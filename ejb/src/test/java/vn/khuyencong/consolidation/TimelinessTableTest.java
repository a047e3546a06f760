package vn.khuyencong.consolidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.khuyencong.consolidation.Provinces.BAC_GIANG;
import static vn.khuyencong.consolidation.Provinces.BAC_NINH_OLD;
import static vn.khuyencong.consolidation.Provinces.CA_MAU;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khuyencong.deadline.DeadlineCalendar;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.norm.Deadline;
import vn.khuyencong.shared.ArrivalClock;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;

class TimelinessTableTest {

    private static final LocalDate H1_DUE = LocalDate.of(2024, 7, 10);
    private static final LocalDate YEAR_DUE = LocalDate.of(2025, 1, 20);
    private static final DeadlineCalendar DEADLINES = DeadlineCalendar.of(Map.of(
            DocumentStream.REPORT_H1, new Deadline(DocumentStream.REPORT_H1, H1_DUE, "", false),
            DocumentStream.REPORT_YEAR, new Deadline(DocumentStream.REPORT_YEAR, YEAR_DUE, "", false)));

    private final List<Answer> answers = new ArrayList<>();

    @Test
    void thePunctualComeFirstAndOfTheOthersTheLessLate() {
        came(CA_MAU, DocumentStream.REPORT_H1, H1_DUE, SubmissionKind.ORIGINAL);
        came(BAC_GIANG, DocumentStream.REPORT_H1, H1_DUE.plusDays(2), SubmissionKind.ORIGINAL);
        TimelinessTable table = table(H1_DUE.plusDays(30));
        assertEquals(List.of(CA_MAU, BAC_GIANG, BAC_NINH_OLD), table.rows().stream().map(row -> row.unit().id()).toList());
        assertEquals(List.of(1, 2, 3), table.rows().stream().map(TimelinessTable.Row::rank).toList());
        assertEquals(List.of(0L, 2L, 30L), table.rows().stream().map(TimelinessTable.Row::lateDays).toList());
        assertEquals("100.0", row(table, CA_MAU).share().toString());
        assertEquals(1, row(table, BAC_NINH_OLD).overdue());
    }

    @Test
    void whatIsNotDueOrCannotBeJudgedCountsForNobody() {
        TimelinessTable table = table(H1_DUE);
        TimelinessTable.Row row = row(table, CA_MAU);
        assertEquals(4, row.owed());
        assertEquals(2, row.open());
        assertEquals(2, row.unjudged());
        assertNull(row.rank());
        assertNull(row.share());
    }

    @Test
    void unitsAlikeShareAPlace() {
        came(CA_MAU, DocumentStream.REPORT_H1, H1_DUE, SubmissionKind.NIL);
        came(BAC_GIANG, DocumentStream.REPORT_H1, H1_DUE, SubmissionKind.ORIGINAL);
        assertEquals(Arrays.asList(1, 1, 3), table(H1_DUE.plusDays(1)).rows().stream().map(TimelinessTable.Row::rank).toList());
    }

    @Test
    void whatWasEnteredFromPaperIsNotJudged() {
        answers.add(new Answer(CA_MAU, DocumentStream.REPORT_H1, "BC", Answer.Outcome.IN_FORCE, SubmissionKind.ORIGINAL, ValueStatus.ACTUAL,
                Origin.PAPER, H1_DUE.plusYears(1), ArrivalClock.INTAKE, 1));
        assertEquals(0, row(table(H1_DUE.plusDays(5)), CA_MAU).judged());
    }

    private void came(UnitId unit, DocumentStream stream, LocalDate day, SubmissionKind kind) {
        answers.add(new Answer(unit, stream, "BC-01", Answer.Outcome.IN_FORCE, kind, ValueStatus.ESTIMATED, Origin.SIGNED, day,
                ArrivalClock.INTAKE, answers.size() + 1L));
    }

    private TimelinessTable table(LocalDate today) {
        return TimelinessTable.of(Arrays.stream(DocumentStream.values()).map(stream -> StreamCompleteness.of(stream, DEADLINES,
                Provinces.nation(2024, Boundaries.THEN), answers, today)).toList(), YEAR_DUE);
    }

    private static TimelinessTable.Row row(TimelinessTable table, UnitId unit) {
        return table.rows().stream().filter(row -> row.unit().id().equals(unit)).findFirst().orElseThrow();
    }
}
