package vn.khuyencong.scheme.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.scheme.Country.BAC_GIANG;
import static vn.khuyencong.scheme.Country.DIRECTOR;
import static vn.khuyencong.scheme.Country.NEIGHBOUR;
import static vn.khuyencong.scheme.Country.OFFICER;
import static vn.khuyencong.scheme.Country.SO;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Actor;
import vn.khuyencong.scheme.Country;
import vn.khuyencong.scheme.Deed;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.scheme.StepDetails;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.testing.Services;

class OversightTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    private static final LocalDate DEADLINE = LocalDate.of(2024, 4, 30);

    private Services services;
    private Country country;

    @BeforeEach
    void aSchemeWithItsMoney(TestInfo test) {
        services = new Services(MigratedDatabase.h2("oversight-" + test.getDisplayName()));
        country = new Country(services);
        country.take(Country.local(BAC_GIANG).machine("A", "Công ty A", 100).decided("QĐ 1", LocalDate.of(2024, 1, 15)), LocalDate.of(2024, 1, 15));
        country.act(BAC_GIANG, "A", SchemeAct.ASSIGN_FUNDS, LocalDate.of(2024, 2, 1));
        services.play(DAY);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aPlannedInspectionIsDoneByTheActAndClosedByItsFollowUp() {
        assertEquals(List.of(), plan(OFFICER, DAY.plusDays(3), "Kiểm tra lắp đặt"));
        assertEquals(List.of(Inspection.InspectionStage.PLANNED), stages());
        country.act(BAC_GIANG, "A", SchemeAct.INSPECT, DAY.plusDays(3), Country.inspection("Chưa lắp đủ", "Lắp đủ máy", DEADLINE, false));
        assertEquals(List.of(Inspection.InspectionStage.DEMANDED), stages());
        assertFalse(only().isLate(DEADLINE));
        assertTrue(only().isLate(DEADLINE.plusDays(1)));
        assertEquals(List.of("FOLLOW_UP_DAY_WRONG"), rules(followUp(OFFICER, DAY, "Đã lắp")), "before the inspection");
        assertEquals(List.of("REASON_MISSING"), rules(followUp(OFFICER, DAY.plusDays(3), " ")));
        assertEquals(List.of(), followUp(OFFICER, DAY.plusDays(3), "Đã lắp đủ, có biên bản"));
        assertEquals(List.of(Inspection.InspectionStage.DONE), stages());
        assertEquals(List.of("NOTHING_DEMANDED"), rules(followUp(OFFICER, DAY.plusDays(3), "lần nữa")));
    }

    @Test
    void anInspectionOfTheMinistryLeavesThePlanOfTheProvinceOpen() {
        plan(SO, DAY.plusDays(3), "Kiểm tra của Sở");
        country.act(BAC_GIANG, "A", SchemeAct.INSPECT, DAY.plusDays(3), Country.inspection("Đúng hợp đồng", null, null, false));
        assertEquals(List.of(Inspection.InspectionStage.DONE, Inspection.InspectionStage.PLANNED), stages().stream().sorted(Comparator.reverseOrder()).toList());
        services.transact(work -> work.the(Schemes.class).act(Country.record(work, BAC_GIANG, "A"), Deed.of(SchemeAct.INSPECT, Actor.of(new UnitId(BAC_GIANG)))
                .on(DAY.plusDays(4)).details(StepDetails.write(Country.inspection("Đã lắp", null, null, false)))));
        assertEquals(List.of(Inspection.InspectionStage.DONE, Inspection.InspectionStage.DONE), stages());
    }

    @Test
    void whatIsPlannedForLaterIsNotDoneByAnEarlierInspection() {
        plan(OFFICER, DAY.plusDays(60), "Kiểm tra cuối kỳ");
        plan(OFFICER, DAY, "Kiểm tra lắp đặt");
        country.act(BAC_GIANG, "A", SchemeAct.INSPECT, DAY.plusDays(2), Country.inspection("Đúng hợp đồng", null, null, false));
        assertEquals(List.of("Kiểm tra cuối kỳ"), services.transact(work -> work.the(Inspections.class).ofYear(OFFICER, 2024)).stream()
                .filter(one -> one.stage() == Inspection.InspectionStage.PLANNED).map(Inspection::purpose).toList());
        country.act(BAC_GIANG, "A", SchemeAct.INSPECT, DAY.plusDays(4), Country.inspection("Đúng hợp đồng", null, null, false));
        assertEquals(3, stages().size(), "that one was not planned");
    }

    @Test
    void aMessageThatSaysItWasDoneClosesWhatWasDemanded() {
        country.act(BAC_GIANG, "A", SchemeAct.INSPECT, DAY, Country.inspection("Chưa lắp đủ", "Lắp đủ máy", DEADLINE, false));
        country.act(BAC_GIANG, "A", SchemeAct.INSPECT, DAY.plusDays(9), Country.inspection("Đã lắp đủ", null, null, true));
        assertEquals(List.of(Inspection.InspectionStage.DONE), stages());
        assertEquals("Đã lắp đủ", only().followUp());
    }

    @Test
    void onlyThoseConcernedPlanAnInspectionAndOnADayToCome() {
        assertThrows(NotVisible.class, () -> plan(NEIGHBOUR, DAY.plusDays(1), "x"));
        assertThrows(NotVisible.class, () -> plan(DIRECTOR, DAY.plusDays(1), "x"));
        assertEquals(List.of("INSPECTION_DAY_WRONG"), rules(plan(SO, DAY.minusDays(1), "x")));
        assertEquals(List.of("INSPECTION_DAY_WRONG"), rules(plan(SO, null, "x")));
        assertEquals(List.of("REASON_MISSING"), rules(plan(SO, DAY, "")));
        assertEquals(List.of(), services.<List<Inspection>>transact(work -> work.the(Inspections.class).ofYear(NEIGHBOUR, 2024)));
    }

    @Test
    void moneyOfAViolationComesBackInPartsAndWhatDoesNotNeedsAReason() {
        violate(60_000_000);
        assertEquals(List.of("RECOVERED_ABOVE_DUE"), rules(recover(SO, 60_000_001L, DAY, "GNT 1")));
        assertEquals(List.of("AMOUNT_WRONG"), rules(recover(SO, null, DAY, "GNT 1")));
        assertEquals(List.of("AMOUNT_WRONG"), rules(recover(SO, -5L, DAY, "GNT 1")));
        assertEquals(List.of("PAPER_MISSING"), rules(recover(SO, 5L, DAY, " ")));
        assertEquals(List.of("RECOVERY_DAY_WRONG"), rules(recover(SO, 5L, DAY.plusDays(1), "GNT 1")));
        assertThrows(NotVisible.class, () -> recover(NEIGHBOUR, 5L, DAY, "GNT 1"));
        assertEquals(List.of(), recover(SO, 40_000_000L, DAY, "GNT 1"));
        assertEquals(20_000_000, violation().outstanding());
        assertThrows(NotVisible.class, () -> closeViolation(SO, "bỏ qua"));
        assertEquals(List.of("NOT_ALL_RECOVERED"), rules(closeViolation(DIRECTOR, "")));
        assertEquals(List.of(), recover(OFFICER, 20_000_000L, DAY, "GNT 2"));
        assertEquals(List.of(), closeViolation(DIRECTOR, ""));
        assertFalse(violation().isOpen());
        assertEquals(List.of("VIOLATION_CLOSED"), rules(recover(SO, 1L, DAY, "GNT 3")));
        assertEquals(List.of("VIOLATION_CLOSED"), rules(closeViolation(DIRECTOR, "lần nữa")));
    }

    @Test
    void whoReportedAViolationNeitherStopsTheSchemeNorForgivesWhatIsOwed() {
        long id = country.id(BAC_GIANG, "A");
        Actor director = country.in(work -> Actor.of(DIRECTOR, new UnitId(BAC_GIANG), work.the(Territory.class).map()));
        SchemeStep what = Country.violation("MISUSE", "Dùng sai mục đích", 60_000_000);
        assertTrue(act(id, Deed.of(SchemeAct.REPORT_VIOLATION, director).details(StepDetails.write(what))).done());
        assertEquals(List.of("FOUR_EYES"), rules(act(id, Deed.of(SchemeAct.STOP_FOR_VIOLATION, director)).findings()));
        assertEquals(List.of("CLOSED_BY_REPORTER"), rules(closeViolation(DIRECTOR, "Không đòi được")));
        assertEquals(List.of(), recover(DIRECTOR, 10_000_000L, DAY, "GNT 1"));
        assertEquals(List.of(), closeViolation(OFFICER, "Cơ sở đã giải thể"));
    }

    @Test
    void whatAUnitReportedWithoutANameIsForgivenByTheDepartment() {
        long id = country.id(BAC_GIANG, "A");
        SchemeStep what = Country.violation("MISUSE", "Dùng sai mục đích", 60_000_000);
        assertTrue(act(id, Deed.of(SchemeAct.REPORT_VIOLATION, Actor.of(new UnitId(BAC_GIANG))).details(StepDetails.write(what))).done());
        assertEquals(List.of("CLOSED_BY_REPORTER"), rules(closeViolation(DIRECTOR, "Không đòi được")));
        assertEquals(List.of(), recover(SO, 60_000_000L, DAY, "GNT 1"));
        assertEquals(List.of(), closeViolation(DIRECTOR, ""), "nothing is owed");
    }

    private Schemes.Outcome act(long id, Deed deed) {
        return country.in(work -> work.the(Schemes.class).act(work.em().find(SchemeRecord.class, id), deed));
    }

    @Test
    void theStopSaysHowMuchIsToComeBackAfterAllAndIsTheSameViolation() {
        violate(0);
        country.act(BAC_GIANG, "A", SchemeAct.STOP_FOR_VIOLATION, DAY, Country.violation("FALSE_PAPERS", "Hóa đơn khống", 70_000_000));
        assertEquals(70_000_000, violation().toRecover());
        assertEquals(1, services.<Integer>transact(work -> work.the(Violations.class).ofYear(OFFICER, 2024).size()));
    }

    @Test
    void aHoldThatIsLiftedClosesAViolationThatOwesNothing() {
        violate(0);
        country.act(BAC_GIANG, "A", SchemeAct.LIFT_HOLD, DAY);
        assertFalse(violation().isOpen());
    }

    @Test
    void anOpenViolationIsKnownByTheEstablishment() {
        violate(10);
        long establishment = country.in(work -> Country.record(work, BAC_GIANG, "A").scheme().lines().get(0).establishmentId());
        assertEquals(1, services.<Integer>transact(work -> work.the(Violations.class).openOf(List.of(establishment)).size()));
        assertEquals(0, services.<Integer>transact(work -> work.the(Violations.class).openOf(List.of(1L)).size()));
        assertEquals(0, services.<Integer>transact(work -> work.the(Violations.class).openOf(List.of()).size()));
    }

    private void violate(long toRecover) {
        assertTrue(country.act(BAC_GIANG, "A", SchemeAct.REPORT_VIOLATION, DAY, Country.violation("MISUSE", "Dùng sai mục đích", toRecover)).done());
    }

    private Violation violation() {
        return services.transact(work -> work.the(Violations.class).ofYear(OFFICER, 2024).get(0));
    }

    private List<Refusal> recover(Viewer by, Long amount, LocalDate day, String paper) {
        long id = violation().id();
        return services.transact(work -> work.the(Violations.class).recover(by, id, new Recovered(amount, day, paper, day)));
    }

    private List<Refusal> closeViolation(Viewer by, String note) {
        long id = violation().id();
        return services.transact(work -> work.the(Violations.class).close(by, id, note));
    }

    private List<Refusal> plan(Viewer by, LocalDate day, String purpose) {
        long id = country.id(BAC_GIANG, "A");
        return services.transact(work -> work.the(Inspections.class).plan(by, id, day, purpose));
    }

    private List<Refusal> followUp(Viewer by, LocalDate day, String how) {
        long id = only().id();
        return services.transact(work -> work.the(Inspections.class).followUp(by, id, day, how));
    }

    private Inspection only() {
        return services.transact(work -> work.the(Inspections.class).ofYear(OFFICER, 2024).get(0));
    }

    private List<Inspection.InspectionStage> stages() {
        return services.transact(work -> work.the(Inspections.class).ofYear(OFFICER, 2024).stream().map(Inspection::stage).toList());
    }

    private static List<String> rules(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::rule).toList();
    }
}
