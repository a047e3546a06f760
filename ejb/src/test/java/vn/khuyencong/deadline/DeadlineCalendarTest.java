package vn.khuyencong.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.khuyencong.norm.Deadline;
import vn.khuyencong.norm.Holiday;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.UnitId;

class DeadlineCalendarTest {

    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final UnitId CA_MAU = new UnitId("P63-96");
    /** A Wednesday. */
    private static final LocalDate DUE = LocalDate.of(2024, 7, 10);

    private final Map<DocumentStream, Map<UnitId, Deadline>> own = new HashMap<>();
    private final List<DeadlineExtension> extensions = new ArrayList<>();
    private final List<RecordedOutage> outages = new ArrayList<>();
    private final List<Holiday> holidays = new ArrayList<>();

    @Test
    void withoutAnythingOnRecordTheCalendarHolds() {
        UnitDeadline deadline = of(CA_MAU);
        assertEquals(DUE, deadline.due());
        assertFalse(deadline.moved());
        assertNull(deadline.extension());
    }

    @Test
    void anExtensionIsOfOneUnitAndOneDocumentAndALaterGrantTakesItsPlace() {
        extend(BAC_GIANG, DocumentStream.REPORT_H1, DUE.plusDays(5));
        extend(BAC_GIANG, DocumentStream.REPORT_H1, DUE.plusDays(9));
        extend(BAC_GIANG, DocumentStream.PLAN_LOCAL, DUE.plusDays(20));
        assertEquals(DUE.plusDays(9), of(BAC_GIANG).due());
        assertEquals("Lụt", of(BAC_GIANG).extension().reason());
        assertEquals(DUE, of(CA_MAU).due());
    }

    @Test
    void aProvinceMayHaveADayOfItsOwn() {
        own.put(DocumentStream.REPORT_H1, Map.of(CA_MAU, new Deadline(DocumentStream.REPORT_H1, DUE.minusDays(7), "QĐ của UBND tỉnh", false)));
        assertEquals(DUE.minusDays(7), of(CA_MAU).due());
        assertFalse(of(CA_MAU).moved());
        assertEquals(DUE, of(BAC_GIANG).due());
    }

    @Test
    void anOutageMovesTheDeadlineItTouchesToTheNextWorkingDayAfterIt() {
        outage("2024-07-10T22:00", "2024-07-11T03:00");
        assertEquals(LocalDate.of(2024, 7, 12), of(CA_MAU).due());
        assertTrue(of(CA_MAU).moved());
        assertEquals(1, of(CA_MAU).outages().size());
    }

    @Test
    void anOutageThatEndedAtMidnightTookNothingOfTheDayThatBegan() {
        outage("2024-07-09T08:00", "2024-07-10T00:00");
        assertEquals(DUE, of(CA_MAU).due());
        outage("2024-07-10T23:59:59", "2024-07-11T00:00");
        assertEquals(DUE.plusDays(1), of(CA_MAU).due());
    }

    @Test
    void anOutageThatBeganAfterTheDeadlineChangesNothing() {
        outage("2024-07-11T00:00", "2024-07-11T09:00");
        assertEquals(DUE, of(CA_MAU).due());
    }

    @Test
    void theDayAfterAnOutageIsNeitherAWeekEndNorAHoliday() {
        outage("2024-07-10T10:00", "2024-07-12T18:00");
        assertEquals(LocalDate.of(2024, 7, 15), of(CA_MAU).due());
        holidays.add(new Holiday(LocalDate.of(2024, 7, 15), LocalDate.of(2024, 7, 16), LocalDate.of(2021, 1, 1), null));
        assertEquals(LocalDate.of(2024, 7, 17), of(CA_MAU).due());
    }

    @Test
    void anOutageOfTheDayAnotherOneLeadsToMovesTheDeadlineOn() {
        outage("2024-07-11T09:00", "2024-07-11T10:00");
        outage("2024-07-10T09:00", "2024-07-10T10:00");
        assertEquals(LocalDate.of(2024, 7, 12), of(CA_MAU).due());
        assertEquals(2, of(CA_MAU).outages().size());
    }

    @Test
    void anExtendedDeadlineThatFallsIntoAnOutageIsMovedTooAndTheOldDayIsNot() {
        extend(BAC_GIANG, DocumentStream.REPORT_H1, DUE.plusDays(5));
        outage("2024-07-15T09:00", "2024-07-15T10:00");
        assertEquals(LocalDate.of(2024, 7, 16), of(BAC_GIANG).due());
        outages.clear();
        outage("2024-07-10T09:00", "2024-07-10T10:00");
        assertEquals(DUE.plusDays(5), of(BAC_GIANG).due());
    }

    @Test
    void aDocumentWithoutADeadlineHasNone() {
        assertEquals(Optional.empty(), calendar().of(DocumentStream.PLAN_NATIONAL, CA_MAU));
    }

    private UnitDeadline of(UnitId unit) {
        return calendar().of(DocumentStream.REPORT_H1, unit).orElseThrow();
    }

    private DeadlineCalendar calendar() {
        Deadline deadline = new Deadline(DocumentStream.REPORT_H1, DUE, "TT", false);
        return new DeadlineCalendar(Map.of(DocumentStream.REPORT_H1, deadline), own, extensions, outages, new WorkingDays(holidays));
    }

    private void extend(UnitId unit, DocumentStream stream, LocalDate due) {
        extensions.add(new DeadlineExtension(new DeadlineExtension.Wish(unit, 2024, stream, due, "Lụt", "1/CV", DUE), "lanhdao", DUE, Instant.EPOCH));
    }

    private void outage(String from, String to) {
        outages.add(new RecordedOutage(inVietNam(from), inVietNam(to), "Mất điện", "quantri", DUE, Instant.EPOCH));
    }

    private static Instant inVietNam(String time) {
        return LocalDateTime.parse(time).atZone(BusinessClock.ZONE).toInstant();
    }
}
