package vn.khuyencong.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;

class UnitDeadlinesTest {

    private static final Viewer LEADER = new Viewer("lanhdao", "Lãnh đạo Cục", Role.DEPT_LEADER, null);
    private static final Viewer OPERATOR = new Viewer("quantri", "Quản trị", Role.ADMINISTRATOR, null);
    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final LocalDate DUE = LocalDate.of(2024, 7, 10);
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 8);
    private static final Instant MORNING = Instant.parse("2024-07-08T01:00:00Z");

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("deadlines-" + test.getDisplayName())).play(TODAY);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aGrantIsOnRecordAndMovesTheDeadline() {
        assertEquals(Optional.empty(), grant(LEADER, wish(BAC_GIANG, 2024, DUE.plusDays(6), "12/CTĐP", TODAY, "Bão số 2")));
        UnitDeadline deadline = deadline(BAC_GIANG);
        assertEquals(DUE.plusDays(6), deadline.due());
        assertEquals("lanhdao", deadline.extension().grantedBy());
        assertEquals(DUE, deadline(new UnitId("P63-96")).due());
    }

    @Test
    void whatCannotBeGrantedIsRefusedByRule() {
        assertEquals("EXTENSION_NOT_LATER", rule(wish(BAC_GIANG, 2024, DUE, "1/CTĐP", TODAY, "x")));
        assertEquals("EXTENSION_NOT_LATER", rule(wish(BAC_GIANG, 2024, null, "1/CTĐP", TODAY, "x")));
        assertEquals("EXTENSION_PAPER_MISSING", rule(wish(BAC_GIANG, 2024, DUE.plusDays(1), "", TODAY, "x")));
        assertEquals("EXTENSION_PAPER_MISSING", rule(wish(BAC_GIANG, 2024, DUE.plusDays(1), "1/CTĐP", TODAY.plusDays(1), "x")));
        assertEquals("RECORD_REASON_MISSING", rule(wish(BAC_GIANG, 2024, DUE.plusDays(1), "1/CTĐP", TODAY, " ")));
        assertEquals("EXTENSION_OF_NOTHING_OWED", rule(wish(BAC_GIANG, 2026, LocalDate.of(2027, 1, 1), "1/CTĐP", TODAY, "x")));
        assertEquals("EXTENSION_WITHOUT_DEADLINE", rule(wish(BAC_GIANG, 2011, DUE, "1/CTĐP", TODAY, "x")));
        assertEquals(List.of(), services.transact(work -> work.the(UnitDeadlines.class).extensions(2024)));
    }

    /** It rests on whatever paper granted it, which may be one of a committee of the Party; what is no number of any is refused. */
    @Test
    void thePaperOfAGrantIsKeptByItsNumberAsItOughtToBeWritten() {
        for (String wrong : List.of("12/0000/CTĐP", "12/2026/CTĐP", "0-CV/TU")) {
            assertEquals("DECISION_NUMBER_WRONG", rule(wish(BAC_GIANG, 2024, DUE.plusDays(1), wrong, TODAY, "x")), wrong);
        }
        assertEquals(Optional.empty(), grant(LEADER, wish(BAC_GIANG, 2024, DUE.plusDays(1), "05 - CV/TU", TODAY, "x")));
        assertEquals("05-CV/TU", deadline(BAC_GIANG).extension().paperNumber());
    }

    @Test
    void aSecondGrantMustGoBeyondTheFirst() {
        grant(LEADER, wish(BAC_GIANG, 2024, DUE.plusDays(6), "12/CTĐP", TODAY, "Bão số 2"));
        assertEquals("EXTENSION_NOT_LATER", rule(wish(BAC_GIANG, 2024, DUE.plusDays(3), "13/CTĐP", TODAY, "Bão số 3")));
        assertEquals(Optional.empty(), grant(LEADER, wish(BAC_GIANG, 2024, DUE.plusDays(8), "13/CTĐP", TODAY, "Bão số 3")));
        assertEquals(DUE.plusDays(8), deadline(BAC_GIANG).due());
        assertEquals(2, services.transact(work -> work.the(UnitDeadlines.class).extensions(2024)).size());
    }

    @Test
    void onlyTheLeaderGrantsAndOnlyTheOperatorRecords() {
        DeadlineExtension.Wish wish = wish(BAC_GIANG, 2024, DUE.plusDays(6), "12/CTĐP", TODAY, "Bão số 2");
        assertThrows(NotVisible.class, () -> grant(OPERATOR, wish));
        assertThrows(NotVisible.class, () -> grant(new Viewer("cuc", "Cục", Role.DEPT_OFFICER, null), wish));
        assertThrows(NotVisible.class, () -> record(LEADER, MORNING, MORNING.plusSeconds(60), "x"));
    }

    @Test
    void anOutageOverADeadlineMovesItForEverybody() {
        services.play(LocalDate.of(2024, 7, 12));
        Instant from = Instant.parse("2024-07-10T02:00:00Z");
        assertEquals(Optional.empty(), record(OPERATOR, from, from.plusSeconds(3600), "Máy chủ hỏng"));
        assertEquals(LocalDate.of(2024, 7, 11), deadline(BAC_GIANG).due());
        assertEquals("Máy chủ hỏng", deadline(BAC_GIANG).outages().get(0).reason());
    }

    @Test
    void whatIsNoOutageIsRefused() {
        assertEquals("OUTAGE_DAYS_WRONG", record(OPERATOR, MORNING, MORNING, "x").orElseThrow().rule());
        assertEquals("OUTAGE_DAYS_WRONG", record(OPERATOR, null, MORNING, "x").orElseThrow().rule());
        assertEquals("OUTAGE_NOT_OVER", record(OPERATOR, MORNING, MORNING.plusSeconds(86_400), "x").orElseThrow().rule());
        assertEquals("RECORD_REASON_MISSING", record(OPERATOR, MORNING, MORNING.plusSeconds(60), "").orElseThrow().rule());
    }

    private String rule(DeadlineExtension.Wish wish) {
        return grant(LEADER, wish).orElseThrow().rule();
    }

    private Optional<Refusal> grant(Viewer by, DeadlineExtension.Wish wish) {
        return services.transact(work -> work.the(UnitDeadlines.class).grant(by, wish));
    }

    private Optional<Refusal> record(Viewer by, Instant from, Instant to, String reason) {
        return services.transact(work -> work.the(UnitDeadlines.class).record(by, from, to, reason));
    }

    private UnitDeadline deadline(UnitId unit) {
        return services.transact(work -> work.the(UnitDeadlines.class).ofYear(2024)).of(DocumentStream.REPORT_H1, unit).orElseThrow();
    }

    private static DeadlineExtension.Wish wish(UnitId unit, int year, LocalDate due, String number, LocalDate date, String reason) {
        return new DeadlineExtension.Wish(unit, year, DocumentStream.REPORT_H1, due, reason, number, date);
    }
}
