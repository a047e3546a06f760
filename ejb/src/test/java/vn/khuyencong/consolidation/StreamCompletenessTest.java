package vn.khuyencong.consolidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.consolidation.Provinces.BAC_GIANG;
import static vn.khuyencong.consolidation.Provinces.BAC_NINH;
import static vn.khuyencong.consolidation.Provinces.BAC_NINH_OLD;
import static vn.khuyencong.consolidation.Provinces.CA_MAU;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khuyencong.consolidation.Answer.Outcome;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.deadline.DeadlineCalendar;
import vn.khuyencong.norm.Deadline;
import vn.khuyencong.shared.ArrivalClock;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;

class StreamCompletenessTest {

    private static final LocalDate DUE = LocalDate.of(2024, 7, 10);
    private static final LocalDate LONG_AFTER = LocalDate.of(2024, 8, 9);

    private final List<Answer> answers = new ArrayList<>();

    @Test
    void whatCameOnTheLastDayIsOnTimeAndTheDayAfterIsOneDayLate() {
        came(CA_MAU, DUE, Outcome.IN_FORCE, SubmissionKind.ORIGINAL);
        came(BAC_GIANG, DUE.plusDays(1), Outcome.IN_FORCE, SubmissionKind.ORIGINAL);
        assertEquals(AnswerState.ON_TIME, halfYear(CA_MAU).state());
        assertEquals(AnswerState.LATE, halfYear(BAC_GIANG).state());
        assertEquals(1, halfYear(BAC_GIANG).days());
        assertEquals(DUE.plusDays(1), halfYear(BAC_GIANG).received());
    }

    @Test
    void aNilReportIsAnAnswerAndMayBeLateToo() {
        came(CA_MAU, DUE.plusDays(3), Outcome.IN_FORCE, SubmissionKind.NIL);
        assertEquals(AnswerState.NIL, halfYear(CA_MAU).state());
        assertEquals(3, halfYear(CA_MAU).days());
        assertEquals(1, completeness(2024, Boundaries.THEN, LONG_AFTER).answered());
    }

    @Test
    void whatNeverCameIsNotDueUntilTheDeadlineHasPassed() {
        assertEquals(AnswerState.NOT_DUE, row(completeness(2024, Boundaries.THEN, DUE), CA_MAU).worst().state());
        Standing overdue = row(completeness(2024, Boundaries.THEN, DUE.plusDays(1)), CA_MAU).worst();
        assertEquals(AnswerState.MISSING, overdue.state());
        assertEquals(1, overdue.days());
    }

    @Test
    void aReturnedVersionIsNoAnswerAndTheAcceptedOneCountsByItsOwnDay() {
        came(CA_MAU, DUE.minusDays(5), Outcome.RETURNED, null);
        assertEquals(AnswerState.RETURNED, halfYear(CA_MAU).state());
        assertEquals(30, halfYear(CA_MAU).days());
        assertEquals(DUE.minusDays(5), halfYear(CA_MAU).received());
        came(CA_MAU, DUE.plusDays(2), Outcome.IN_FORCE, SubmissionKind.ORIGINAL);
        assertEquals(AnswerState.LATE, halfYear(CA_MAU).state());
        assertEquals(2, halfYear(CA_MAU).days());
        assertFalse(halfYear(CA_MAU).awaited());
    }

    @Test
    void aLaterCorrectionDoesNotMakeAReportLateAndARefusedOneIsAwaited() {
        came(CA_MAU, DUE.minusDays(1), Outcome.SUPERSEDED, SubmissionKind.ORIGINAL);
        came(CA_MAU, DUE.plusDays(9), Outcome.IN_FORCE, SubmissionKind.REPLACEMENT);
        came(CA_MAU, DUE.plusDays(12), Outcome.RETURNED, SubmissionKind.REPLACEMENT);
        assertEquals(AnswerState.ON_TIME, halfYear(CA_MAU).state());
        assertEquals(DUE.minusDays(1), halfYear(CA_MAU).received());
        assertTrue(halfYear(CA_MAU).awaited());
    }

    @Test
    void whatWasEnteredFromPaperIsReceivedAndNeitherOnTimeNorLate() {
        answers.add(new Answer(CA_MAU, DocumentStream.REPORT_H1, "BC-GIAY", Outcome.IN_FORCE, SubmissionKind.ORIGINAL,
                ValueStatus.ACTUAL, Origin.PAPER, DUE.plusYears(2), ArrivalClock.INTAKE, 1));
        assertEquals(AnswerState.RECEIVED, halfYear(CA_MAU).state());
        assertEquals(0, halfYear(CA_MAU).days());
        assertEquals(1, completeness(2024, Boundaries.THEN, LONG_AFTER).answered());
    }

    @Test
    void aWithdrawnReportIsMissingAgain() {
        came(CA_MAU, DUE, Outcome.SUPERSEDED, SubmissionKind.ORIGINAL);
        came(CA_MAU, DUE, Outcome.IN_FORCE, SubmissionKind.WITHDRAWAL);
        assertEquals(AnswerState.MISSING, halfYear(CA_MAU).state());
    }

    @Test
    void whatCameAfterAWithdrawalCountsByItsOwnDay() {
        came(CA_MAU, DUE.minusDays(1), Outcome.SUPERSEDED, SubmissionKind.ORIGINAL);
        came(CA_MAU, DUE, Outcome.SUPERSEDED, SubmissionKind.WITHDRAWAL);
        came(CA_MAU, DUE.plusDays(4), Outcome.SUPERSEDED, SubmissionKind.REPLACEMENT);
        came(CA_MAU, DUE.plusDays(6), Outcome.IN_FORCE, SubmissionKind.REPLACEMENT);
        assertEquals(AnswerState.LATE, halfYear(CA_MAU).state());
        assertEquals(4, halfYear(CA_MAU).days());
    }

    @Test
    void aReturnedWithdrawalTakesNothingBack() {
        came(CA_MAU, DUE.minusDays(1), Outcome.SUPERSEDED, SubmissionKind.ORIGINAL);
        came(CA_MAU, DUE, Outcome.RETURNED, SubmissionKind.WITHDRAWAL);
        came(CA_MAU, DUE.plusDays(4), Outcome.IN_FORCE, SubmissionKind.REPLACEMENT);
        assertEquals(AnswerState.ON_TIME, halfYear(CA_MAU).state());
    }

    @Test
    void aContentAfterANilReportCountsByTheDayOfTheContent() {
        came(CA_MAU, DUE.minusDays(1), Outcome.SUPERSEDED, SubmissionKind.NIL);
        came(CA_MAU, DUE.plusDays(3), Outcome.IN_FORCE, SubmissionKind.REPLACEMENT);
        assertEquals(AnswerState.LATE, halfYear(CA_MAU).state());
        assertEquals(DUE.plusDays(3), halfYear(CA_MAU).received());
    }

    @Test
    void whatWaitsForItsPredecessorIsNeitherMissingNorAnswered() {
        came(CA_MAU, DUE, Outcome.WAITING, SubmissionKind.REPLACEMENT);
        assertEquals(AnswerState.WAITING, halfYear(CA_MAU).state());
        assertEquals(0, completeness(2024, Boundaries.THEN, LONG_AFTER).answered());
    }

    @Test
    void anotherDocumentOfTheYearIsNoAnswer() {
        answers.add(new Answer(CA_MAU, DocumentStream.REPORT_YEAR, "BC", Outcome.IN_FORCE, SubmissionKind.ORIGINAL,
                ValueStatus.ACTUAL, Origin.SIGNED, DUE, ArrivalClock.INTAKE, 1));
        assertEquals(AnswerState.MISSING, halfYear(CA_MAU).state());
    }

    @Test
    void withoutADeadlineOnFileNobodyIsOnTimeOrLate() {
        came(CA_MAU, DUE, Outcome.IN_FORCE, SubmissionKind.ORIGINAL);
        StreamCompleteness open = StreamCompleteness.of(DocumentStream.REPORT_H1, DeadlineCalendar.of(Map.of()),
                Provinces.nation(2024, Boundaries.THEN), answers, LONG_AFTER);
        assertEquals(AnswerState.RECEIVED, row(open, CA_MAU).worst().state());
        assertEquals(AnswerState.MISSING, row(open, BAC_GIANG).worst().state());
        assertEquals(0, row(open, BAC_GIANG).worst().days());
    }

    @Test
    void aDeadlineThatHadPassedBeforeAUnitWasFoundedNeverBoundIt() {
        Deadline plan = new Deadline(DocumentStream.PLAN_NATIONAL, LocalDate.of(2025, 6, 20), "", false);
        StreamCompleteness plans = StreamCompleteness.of(DocumentStream.PLAN_NATIONAL, DeadlineCalendar.of(Map.of(DocumentStream.PLAN_NATIONAL, plan)),
                Provinces.nation(2026, Boundaries.THEN), answers, LocalDate.of(2025, 8, 1));
        assertEquals(2, plans.owed().size());
        assertNull(row(plans, BAC_NINH).worst().due());
        assertEquals(LocalDate.of(2025, 6, 20), row(plans, CA_MAU).worst().due());
    }

    @Test
    void inTheYearOfTheMergerTheOldUnitsOweTheHalfYearAndTheNewOneTheYear() {
        assertEquals(List.of(BAC_GIANG, BAC_NINH_OLD, CA_MAU), ids(completeness(2025, Boundaries.THEN, LONG_AFTER)));
        StreamCompleteness year = StreamCompleteness.of(DocumentStream.REPORT_YEAR, DeadlineCalendar.of(Map.of()),
                Provinces.nation(2025, Boundaries.THEN), answers, LONG_AFTER);
        assertEquals(List.of(BAC_NINH, CA_MAU), ids(year));
    }

    @Test
    void aSuccessorAnswersForAUnitThatDidNotAnswerItself() {
        LocalDate day = LocalDate.of(2025, 7, 9);
        came(BAC_GIANG, day, Outcome.IN_FORCE, SubmissionKind.ORIGINAL);
        came(BAC_NINH, day.plusDays(5), Outcome.IN_FORCE, SubmissionKind.ORIGINAL);
        StreamCompleteness then = completeness(2025, Boundaries.THEN, day.plusDays(30));
        assertEquals(AnswerState.ON_TIME, row(then, BAC_GIANG).worst().state());
        assertFalse(row(then, BAC_GIANG).worst().byAnother());
        assertEquals(AnswerState.LATE, row(then, BAC_NINH_OLD).worst().state());
        assertTrue(row(then, BAC_NINH_OLD).worst().byAnother());
        assertFalse(row(then, BAC_NINH).owed());
        assertEquals(3, then.owed().size());
    }

    @Test
    void onTodaysMapAProvinceStandsAsTheWorstOfThoseMergedIntoIt() {
        came(BAC_GIANG, DUE, Outcome.IN_FORCE, SubmissionKind.ORIGINAL);
        StreamCompleteness now = completeness(2024, Boundaries.NOW, LONG_AFTER);
        assertEquals(List.of(BAC_NINH, CA_MAU), ids(now));
        assertEquals(2, row(now, BAC_NINH).of().size());
        assertEquals(AnswerState.MISSING, row(now, BAC_NINH).worst().state());
        assertEquals(BAC_NINH_OLD, row(now, BAC_NINH).worst().unit().id());
        came(BAC_NINH_OLD, DUE.plusDays(4), Outcome.IN_FORCE, SubmissionKind.ORIGINAL);
        assertEquals(AnswerState.LATE, row(completeness(2024, Boundaries.NOW, LONG_AFTER), BAC_NINH).worst().state());
    }

    @Test
    void aUnitThatDidNotExistThenOwesNothing() {
        assertEquals(List.of(), StreamCompleteness.of(DocumentStream.REPORT_H1, DeadlineCalendar.of(Map.of()),
                Provinces.of(2024, Scope.of(BAC_NINH), Boundaries.THEN), answers, LONG_AFTER).rows());
    }

    private void came(UnitId unit, LocalDate day, Outcome outcome, SubmissionKind kind) {
        answers.add(new Answer(unit, DocumentStream.REPORT_H1, "BC-01", outcome, kind,
                kind == null ? null : ValueStatus.ESTIMATED, Origin.SIGNED, day, ArrivalClock.INTAKE, answers.size() + 1L));
    }

    private Standing halfYear(UnitId unit) {
        return row(completeness(2024, Boundaries.THEN, LONG_AFTER), unit).worst();
    }

    private StreamCompleteness completeness(int year, Boundaries boundaries, LocalDate today) {
        Deadline deadline = new Deadline(DocumentStream.REPORT_H1, DUE.withYear(year), "", false);
        return StreamCompleteness.of(DocumentStream.REPORT_H1, DeadlineCalendar.of(Map.of(DocumentStream.REPORT_H1, deadline)), Provinces.nation(year, boundaries), answers, today);
    }

    private static StreamCompleteness.Row row(StreamCompleteness all, UnitId unit) {
        return all.rows().stream().filter(row -> row.unit().id().equals(unit)).findFirst().orElseThrow();
    }

    private static List<UnitId> ids(StreamCompleteness all) {
        return all.rows().stream().map(row -> row.unit().id()).toList();
    }
}
