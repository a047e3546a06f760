package vn.khuyencong.scheme.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Actor;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.scheme.Deed;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Needs;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;

class RegistrationsTest {

    private static final String BAC_KAN = "P63-06";
    private static final LocalDate DAY = LocalDate.of(2018, 3, 1);
    private static final Viewer OFFICER = Needs.officer(BAC_KAN);

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("needs-" + test.getDisplayName())).play(DAY);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void anEstablishmentRegistersWithinAnOpenCallAndLooksItUpByItsCodeAlone() {
        long call = open(DAY, DAY.plusDays(30));
        RegistrationDesk.Taken taken = services.transact(work -> work.the(RegistrationDesk.class)
                .byItself(call, Needs.machine("HTX Thành Ngân", "Na Rì", 100), "10.1.1.1"));
        assertTrue(taken.done(), () -> taken.refusals().toString());
        assertTrue(taken.code().matches("[0-9A-Z]{5}(-[0-9A-Z]{5}){3}"), taken.code());
        String readOut = taken.code().toLowerCase(java.util.Locale.ROOT).replace("-", " ").replace('0', 'o').replace('1', 'l');
        assertEquals("HTX Thành Ngân", lookUp(readOut).registration().name());
        assertEquals("CODE_UNKNOWN", lookUp(taken.code().substring(1) + "7").refusal().rule());
        assertEquals(FundSource.NATIONAL, lookUp(taken.code()).registration().fund());
    }

    @Test
    void aClosedCallTakesNothingAndAFormTellsEveryFaultAtOnce() {
        long over = open(DAY, DAY.plusDays(3));
        services.play(DAY.plusDays(4));
        assertEquals(List.of("CALL_NOT_OPEN"), rules(itself(over, Needs.machine("HTX Thành Ngân", "Na Rì", 100))));
        long call = open(DAY.plusDays(4), DAY.plusDays(9));
        RegistrationForm good = Needs.machine("HTX Thành Ngân", "Na Rì", 100);
        RegistrationForm.Who who = good.who();
        RegistrationForm bad = new RegistrationForm(new RegistrationForm.Who(" ", null, "12", who.address(), who.commune(), who.district(),
                who.contact(), "0".repeat(21), null, who.sector(), who.products(), -1, 0L), "A3", "x".repeat(2001), List.of(), 10, 8, 5, false, Map.of());
        List<Refusal> refusals = itself(call, bad).refusals();
        assertTrue(refusals.contains(Refusal.error("FIELD_OUT_OF_RANGE", "", "workers", "-1", "0", "100.000")), refusals.toString());
        assertEquals(Set.of("name", "legalForm", "taxCode", "phone", "workers", "need", "support", "committed"),
                refusals.stream().map(Refusal::cell).collect(Collectors.toSet()));
    }

    @Test
    void anActivityThatTheLawOfTheDayDoesNotHaveIsRefusedAtItsField() {
        RegistrationForm good = Needs.machine("HTX Thành Ngân", "Na Rì", 100);
        RegistrationForm early = new RegistrationForm(good.who(), "A10", good.need(), good.equipment(), good.totalInvestment(), good.support(),
                good.counterpart(), true, Map.of());
        List<Refusal> refusals = itself(open(DAY, DAY.plusDays(3)), early).refusals();
        assertEquals(List.of("ACTIVITY_NOT_IN_FORCE activity"), refusals.stream().map(refusal -> refusal.rule() + " " + refusal.cell()).toList());
    }

    @Test
    void aStrangerIsStoppedAfterTwentyFormsAnHourAndAfterThirtyGuesses() {
        long call = open(DAY, DAY.plusDays(30));
        for (int i = 0; i < 20; i++) {
            assertTrue(itself(call, Needs.machine("Cơ sở " + i, "Na Rì", 100)).done());
        }
        assertEquals(List.of("TOO_OFTEN"), rules(itself(call, Needs.machine("Cơ sở 21", "Na Rì", 100))));
        assertTrue(services.transact(work -> work.the(RegistrationDesk.class).byItself(call, Needs.machine("Cơ sở khác", "Na Rì", 100), "10.9.9.9")).done());
        for (int i = 0; i < 30; i++) {
            assertEquals("CODE_UNKNOWN", lookUp("guess-" + i).refusal().rule());
        }
        assertEquals("TOO_OFTEN", lookUp("guess").refusal().rule());
    }

    @Test
    void whatIsNotSurveyedIsNotSelectedAndARejectionNamesItsCriteria() {
        long id = services.transact(work -> Needs.register(work, OFFICER, BAC_KAN, 2019, Needs.machine("HTX A", "Na Rì", 100)).id());
        assertEquals("NEED_ACT_NOT_HERE", decide(id, Registrations.Deed.of(RegistrationAct.SELECT, null)));
        survey(id);
        assertEquals("CRITERIA_NOT_NAMED", decide(id, Registrations.Deed.of(RegistrationAct.REJECT, null)));
        assertEquals("CRITERIA_NOT_NAMED", decide(id, new Registrations.Deed(RegistrationAct.REJECT, Set.of("NONSENSE"), null)));
        assertEquals("NEED_ACT_NOT_HERE", decide(id, Registrations.Deed.of(RegistrationAct.CONVERT, null)));
        assertNull(decide(id, new Registrations.Deed(RegistrationAct.REJECT, Set.of("NATIONAL_AIM"), "chưa đạt")));
        services.transact(work -> {
            Registration need = work.the(Registrations.class).find(OFFICER, id).orElseThrow();
            assertEquals(List.of("NATIONAL_AIM"), work.the(Registrations.class).failed(need).stream().map(ChecklistItem::code).toList());
            assertEquals(2, work.the(Registrations.class).events(need).size());
            return null;
        });
    }

    @Test
    void bacKanHasNothingForTheNationalFundOf2019AndSaysWhy() {
        for (int i = 0; i < 4; i++) {
            int number = i;
            long id = services.transact(work -> Needs.register(work, OFFICER, BAC_KAN, 2019, Needs.machine("Cơ sở " + number, "Na Rì", 100)).id());
            survey(id);
            assertNull(decide(id, new Registrations.Deed(RegistrationAct.REJECT, number == 0 ? Set.of("NATIONAL_AIM", "FEASIBLE") : Set.of("NATIONAL_AIM"), null)));
        }
        FailedCriteria.Statistics found = services.transact(work -> work.the(FailedCriteria.class).of(Needs.department(), new UnitId(BAC_KAN), 2019));
        assertTrue(found.explainsNil());
        services.transact(work -> Needs.register(work, OFFICER, BAC_KAN, 2019, Needs.machine("Cơ sở mới", "Na Rì", 100)).id());
        assertFalse(services.<FailedCriteria.Statistics>transact(work -> work.the(FailedCriteria.class).of(Needs.department(), new UnitId(BAC_KAN), 2019))
                .explainsNil(), "one is not decided yet");
        assertEquals(4, found.rejected());
        assertEquals(List.of("NATIONAL_AIM=4", "FEASIBLE=1"),
                found.failed().stream().map(count -> count.criterion().code() + "=" + count.needs()).toList());
    }

    /** The criterion of the place has other words since the districts ended; the statistics are read years later. */
    @Test
    void aCriterionIsToldAsItWasAskedOnTheDayOfTheRejection() {
        services.play(LocalDate.of(2025, 5, 5));
        long early = surveyed(FundSource.UNSPLIT, "HTX A");
        long late = surveyed(FundSource.UNSPLIT, "HTX B");
        assertNull(decide(early, new Registrations.Deed(RegistrationAct.REJECT, Set.of("PLACE"), null)));
        services.play(LocalDate.of(2025, 8, 1));
        assertNull(decide(late, new Registrations.Deed(RegistrationAct.REJECT, Set.of("PLACE"), null)));
        services.play(LocalDate.of(2026, 3, 1));
        assertEquals(List.of(LocalDate.of(2012, 7, 5)), failedSince(early));
        assertEquals(List.of(LocalDate.of(2025, 7, 1)), failedSince(late));
        assertEquals(List.of("PLACE 2012-07-05: 1", "PLACE 2025-07-01: 1"), statistics());
    }

    @Test
    void aCriterionOfTheLocalFundIsCountedToo() {
        services.transact(work -> work.em().createNativeQuery("insert into checklist_item (id, kind, code, fund, label, remark, legal_basis, verified, "
                + "valid_from, position) values (900, 'SELECTION', 'LOCAL_AIM', 'LOCAL', 'L', 'R', 'B', false, date '2012-07-05', 99)").executeUpdate());
        assertNull(decide(surveyed(FundSource.LOCAL, "HTX A"), new Registrations.Deed(RegistrationAct.REJECT, Set.of("LOCAL_AIM"), null)));
        assertEquals(List.of("LOCAL_AIM 2012-07-05: 1"), statistics());
    }

    private long surveyed(FundSource fund, String name) {
        long id = services.transact(work -> work.the(RegistrationDesk.class).forIt(OFFICER,
                new Registration.Purpose(new UnitId(BAC_KAN), 2019, fund, null), Needs.machine(name, "Na Rì", 100)).registration().id());
        survey(id);
        return id;
    }

    private List<LocalDate> failedSince(long id) {
        return services.transact(work -> work.the(Registrations.class).failed(work.em().find(Registration.class, id)).stream().map(ChecklistItem::validFrom).toList());
    }

    private List<String> statistics() {
        return services.transact(work -> work.the(FailedCriteria.class).of(Needs.department(), new UnitId(BAC_KAN), 2019)).failed().stream()
                .map(count -> count.criterion().code() + " " + count.criterion().validFrom() + ": " + count.needs()).sorted().toList();
    }

    @Test
    void anotherProvinceSeesAndDoesNothing() {
        long id = services.transact(work -> Needs.register(work, OFFICER, BAC_KAN, 2019, Needs.machine("HTX A", "Na Rì", 100)).id());
        Viewer other = Needs.officer("P63-24");
        assertTrue(services.transact(work -> work.the(Registrations.class).list(other, new Registrations.Filter(null, 2019, null))).isEmpty());
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Registrations.class)
                .decide(other, id, Registrations.Deed.of(RegistrationAct.SELECT, null))));
        assertThrows(NotVisible.class, () -> services.transact(work -> Needs.register(work, other, BAC_KAN, 2019, Needs.machine("HTX B", "Na Rì", 1))));
        assertEquals("NEED_ACT_NOT_YOURS", services.transact(work -> work.the(Registrations.class).surveyed(Needs.department(),
                work.the(Registrations.class).find(Needs.department(), id).orElseThrow(), null)).get(0).rule());
    }

    @Test
    void aSecondRegistrationOfTheSameEstablishmentIsShown() {
        services.transact(work -> Needs.register(work, OFFICER, BAC_KAN, 2019, Needs.machine("HTX Thành Ngân", "Na Rì", 100)).id());
        long second = services.transact(work -> Needs.register(work, OFFICER, BAC_KAN, 2019, Needs.machine("Hợp tác xã Thành Ngân", "Na Rì", 50)).id());
        List<Warnings.Warning> warnings = services.transact(work -> work.the(Warnings.class).about(OFFICER,
                work.the(Registrations.class).find(OFFICER, second).orElseThrow()));
        assertEquals(List.of(Warnings.WarningKind.REGISTERED_TWICE), warnings.stream().map(Warnings.Warning::kind).toList());
        assertNotEquals(second, warnings.get(0).id());
    }

    @Test
    void anOpenViolationAndAnEarlierSupportAreShown() {
        services.transact(work -> new PlanOfUnit(BAC_KAN, 2018, FundSource.LOCAL).machine("A", "Công ty Đinh Lâm", 100)
                .decided("QĐ 1", DAY).taken(work, DAY));
        long need = services.transact(work -> Needs.register(work, OFFICER, BAC_KAN, 2019, Needs.machine("Cty Đinh Lâm", "Ba Bể", 50)).id());
        assertEquals(Set.of(Warnings.WarningKind.KNOWN_ESTABLISHMENT, Warnings.WarningKind.SUPPORTED), warned(need));
        services.transact(work -> {
            work.em().createNativeQuery("update scheme_record set state = 'CONTRACTED'").executeUpdate();
            SchemeRecord record = work.em().createQuery("select r from SchemeRecord r", SchemeRecord.class).getSingleResult();
            return work.the(Schemes.class).act(record, Deed.of(SchemeAct.REPORT_VIOLATION, Actor.of(record.unit())));
        });
        assertTrue(warned(need).contains(Warnings.WarningKind.VIOLATION));
    }

    private Set<Warnings.WarningKind> warned(long need) {
        return services.transact(work -> work.the(Warnings.class).about(OFFICER, work.the(Registrations.class).find(OFFICER, need).orElseThrow()))
                .stream().map(Warnings.Warning::kind).collect(Collectors.toSet());
    }

    @Test
    void theAnswerToAmIEligibleNamesWhatIsNotMet() {
        List<ChecklistItem> criteria = services.transact(work -> work.the(vn.khuyencong.scheme.Checklists.class)
                .on(DAY, vn.khuyencong.scheme.ChecklistKind.ELIGIBILITY, FundSource.UNSPLIT));
        Map<String, Boolean> all = criteria.stream().collect(Collectors.toMap(ChecklistItem::code, item -> true));
        assertEquals(Eligibility.EligibilityAnswer.YES, Eligibility.judge(criteria, all).answer());
        assertEquals(Eligibility.EligibilityAnswer.UNSURE, Eligibility.judge(criteria, Map.of()).answer());
        Eligibility no = Eligibility.judge(criteria, Map.of("SECTOR", false));
        assertEquals(Eligibility.EligibilityAnswer.NO, no.answer());
        assertEquals(List.of("SECTOR"), no.failing().stream().map(ChecklistItem::code).toList());
        assertFalse(no.failing().get(0).legalBasis().isBlank());
    }

    @Test
    void aCallIsMadeByItsUnitAloneAndClosedBeforeItsTime() {
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(RegistrationCalls.class).open(Needs.officer("P63-24"), draft(DAY, DAY.plusDays(1)))));
        assertEquals("DAYS_WRONG", services.transact(work -> work.the(RegistrationCalls.class).open(OFFICER, draft(DAY, DAY.minusDays(1)))).get(0).rule());
        long call = open(DAY, DAY.plusDays(9));
        assertEquals(1, openToday());
        services.transact(work -> {
            work.the(RegistrationCalls.class).close(Needs.director(BAC_KAN), call);
            return null;
        });
        assertEquals(0, openToday());
    }

    @Test
    void aFormThatWasSentTooLateIsShownWithItsCall() {
        long call = open(DAY, DAY.plusDays(3));
        services.play(DAY.plusDays(4));
        services.transact(work -> {
            RegistrationCalls calls = work.the(RegistrationCalls.class);
            assertTrue(calls.shown(call, false).isEmpty());
            assertEquals(call, calls.shown(call, true).orElseThrow().id());
            assertTrue(calls.shown(0, true).isEmpty());
            return null;
        });
    }

    private int openToday() {
        return services.transact(work -> work.the(RegistrationCalls.class).openToday()).size();
    }

    private static RegistrationCalls.Draft draft(LocalDate from, LocalDate to) {
        return new RegistrationCalls.Draft(new UnitId(BAC_KAN), 2019, FundSource.NATIONAL, from, to, "Đăng ký 2019", "Nội dung");
    }

    private long open(LocalDate from, LocalDate to) {
        services.transact(work -> work.the(RegistrationCalls.class).open(OFFICER, draft(from, to)));
        return services.transact(work -> work.the(RegistrationCalls.class).of(OFFICER, 2019)).get(0).id();
    }

    private RegistrationDesk.Taken itself(long call, RegistrationForm form) {
        return services.transact(work -> work.the(RegistrationDesk.class).byItself(call, form, "10.1.1.1"));
    }

    private RegistrationDesk.LookUp lookUp(String code) {
        return services.transact(work -> work.the(RegistrationDesk.class).lookUp(code, "10.1.1.1"));
    }

    private void survey(long id) {
        services.transact(work -> work.the(Registrations.class).surveyed(OFFICER, work.the(Registrations.class).find(OFFICER, id).orElseThrow(), "đã đến"));
    }

    private String decide(long id, Registrations.Deed deed) {
        List<Refusal> against = services.transact(work -> work.the(Registrations.class).decide(OFFICER, id, deed));
        return against.isEmpty() ? null : against.get(0).rule();
    }

    private static List<String> rules(RegistrationDesk.Taken taken) {
        return taken.refusals().stream().map(Refusal::rule).toList();
    }
}
