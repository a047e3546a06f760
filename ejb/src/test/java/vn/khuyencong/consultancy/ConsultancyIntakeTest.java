package vn.khuyencong.consultancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.contract.ConsultancyField;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.ConsultancyReport.Client;
import vn.khuyencong.exchange.contract.ConsultancyReport.Project;
import vn.khuyencong.exchange.contract.ConsultancyReport.Recognised;
import vn.khuyencong.exchange.contract.ConsultancyStatus;
import vn.khuyencong.exchange.contract.Content;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

class ConsultancyIntakeTest {

    private static final String UNIT = "P63-24";
    private static final String SISTER = "P63-27";
    /** Of both from 2025-07-01 on. */
    private static final String HEIR = "P34-24";
    private static final LocalDate SIGNED = LocalDate.of(2023, 3, 10);
    private static final LocalDate TODAY = LocalDate.of(2023, 7, 10);

    private Services services;
    private UnitAtItsDoor unit;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("consultancy-" + test.getDisplayName())).play(TODAY);
        unit = new UnitAtItsDoor(services, UNIT);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aProjectIsTakenAsItWasStated() {
        ConsultancyReport report = original("TV-01", project("HĐ-01", ConsultancyStatus.UNDER_WAY), new Recognised(2023, 1, 20), new Recognised(2023, 2, 30));
        accepted(report);
        services.transact(work -> {
            ConsultancyProject taken = work.the(ConsultancyProjects.class).find(report.key()).orElseThrow();
            assertEquals(ProjectState.IN_FORCE, taken.state());
            assertEquals(report, taken.stated());
            assertEquals(50, taken.recognised());
            return null;
        });
    }

    @Test
    void aReplacementTakesThePlaceAndAWithdrawalTakesBack() {
        accepted(original("TV-01", project("HĐ-01", ConsultancyStatus.SIGNED)));
        assertEquals(0, count().revenue());
        accepted(change("TV-01", 2, SubmissionKind.REPLACEMENT, project("HĐ-01", ConsultancyStatus.UNDER_WAY), new Recognised(2023, 2, 70)));
        assertEquals(List.of(1L, 70L), List.of(count().projects(), count().revenue()));
        accepted(change("TV-01", 3, SubmissionKind.WITHDRAWAL, null));
        assertEquals(0, count().projects());
        returned("CONSULTANCY_NOTHING_TO_WITHDRAW", change("TV-01", 4, SubmissionKind.WITHDRAWAL, null));
        accepted(change("TV-01", 5, SubmissionKind.REPLACEMENT, project("HĐ-01", ConsultancyStatus.SIGNED)));
        assertEquals(1, count().projects());
    }

    @Test
    void aVersionWaitsForTheOneBefore() {
        InboxMessage second = unit.send(change("TV-01", 2, SubmissionKind.REPLACEMENT, project("HĐ-01", ConsultancyStatus.UNDER_WAY), new Recognised(2023, 1, 5)));
        assertEquals(InboxState.WAITING, second.state());
        accepted(original("TV-01", project("HĐ-01", ConsultancyStatus.SIGNED)));
        assertEquals(InboxState.ACCEPTED, services.transact(work -> work.em().find(InboxMessage.class, second.id()).state()));
        assertEquals(5, count().revenue());
    }

    @Test
    void aReturnedReplacementLeavesTheEarlierInForce() {
        accepted(original("TV-01", project("HĐ-01", ConsultancyStatus.SIGNED), new Recognised(2023, 1, 5)));
        returned("CONSULTANCY_REVENUE_ABOVE_CONTRACT", change("TV-01", 2, SubmissionKind.REPLACEMENT, project("HĐ-01", ConsultancyStatus.UNDER_WAY),
                new Recognised(2023, 1, 101)));
        assertEquals(5, count().revenue());
    }

    @Test
    void noRevenueIsRecognisedThatCannotHaveBeenEarned() {
        returned("CONSULTANCY_REVENUE_IN_FUTURE", original("TV-01", project("HĐ-01", ConsultancyStatus.UNDER_WAY), new Recognised(2023, 4, 1)));
        returned("CONSULTANCY_REVENUE_BEFORE_CONTRACT", original("TV-02", project("HĐ-02", ConsultancyStatus.UNDER_WAY), new Recognised(2022, 4, 1)));
        returned("CONSULTANCY_QUARTER_TWICE", original("TV-03", project("HĐ-03", ConsultancyStatus.UNDER_WAY), new Recognised(2023, 1, 1), new Recognised(2023, 1, 2)));
    }

    @Test
    void theDaysOfAProjectFitEachOther() {
        returned("CONSULTANCY_SIGNED_IN_FUTURE", original("TV-01", signed(LocalDate.of(2023, 7, 11), null)));
        returned("CONSULTANCY_YEAR_DIFFERS", original("TV-02", signed(LocalDate.of(2022, 12, 31), null)));
        returned("CONSULTANCY_ENDS_BEFORE_START", original("TV-03", signed(SIGNED, SIGNED.minusDays(1))));
        returned("KIND_NOT_OF_VERSION", change("TV-04", 1, SubmissionKind.WITHDRAWAL, null), "CONSULTANCY_NOTHING_TO_WITHDRAW");
    }

    @Test
    void whatIsOddIsTakenWithAWarning() {
        Project odd = new Project("Tư vấn", ConsultancyField.OTHER, new Client("Công ty A", "0100109107", null), "HĐ-01", SIGNED, null, null, 100,
                ConsultancyStatus.COMPLETED);
        assertEquals(List.of("TAX_CODE_CHECK_DIGIT", "CONSULTANCY_COMPLETED_BELOW_CONTRACT"), rules(accepted(original("TV-01", odd, new Recognised(2023, 2, 99)))));
    }

    @Test
    void aContractCountsOnce() {
        accepted(original("TV-01", project("HĐ-01", ConsultancyStatus.SIGNED)));
        returned("CONSULTANCY_CONTRACT_TWICE", original("TV-02", project("HĐ-01", ConsultancyStatus.SIGNED)));
        accepted(change("TV-01", 2, SubmissionKind.WITHDRAWAL, null));
        accepted(change("TV-02", 2, SubmissionKind.REPLACEMENT, project("HĐ-01", ConsultancyStatus.SIGNED)));
    }

    @Test
    void aContractThatAnEndedUnitReportedIsNotReportedAgainByItsSuccessor() {
        services.play(LocalDate.of(2025, 5, 2));
        assertEquals(InboxState.ACCEPTED, unit.send(in2025(UNIT, "TV-01", "Công ty A", new Recognised(2025, 1, 20))).state());
        services.play(LocalDate.of(2025, 8, 1));
        UnitAtItsDoor heir = new UnitAtItsDoor(services, HEIR);
        InboxMessage again = heir.send(in2025(HEIR, "TV-09", "CÔNG TY  A", new Recognised(2025, 1, 20)));
        assertEquals(List.of("CONSULTANCY_CONTRACT_TWICE"), rules(again));
        assertEquals(List.of("HĐ-01", "TV-01", "2025", UNIT), again.findings().get(0).arguments());
        assertEquals(InboxState.ACCEPTED, heir.send(in2025(HEIR, "TV-10", "Công ty B")).state());
    }

    @Test
    void whatAStrangerReportedIsNeitherRefusedNorNamed() {
        services.play(LocalDate.of(2025, 5, 2));
        unit.send(in2025(UNIT, "TV-01", "Công ty A"));
        assertEquals(List.of(), rules(new UnitAtItsDoor(services, SISTER).send(in2025(SISTER, "A", "Công ty A"))));
    }

    @Test
    void aContractThatTwoUnitsReportedBeforeTheyBecameOneCountsOnceForTheirSuccessorByTheReportReceivedLast() {
        services.play(LocalDate.of(2025, 5, 2));
        assertEquals(InboxState.ACCEPTED, unit.send(in2025(UNIT, "TV-01", "Công ty A", new Recognised(2025, 1, 20))).state());
        services.play(LocalDate.of(2025, 5, 3));
        assertEquals(InboxState.ACCEPTED, new UnitAtItsDoor(services, SISTER).send(in2025(SISTER, "A", "Công ty A", new Recognised(2025, 1, 20),
                new Recognised(2025, 2, 30))).state());
        services.play(LocalDate.of(2025, 8, 1));
        LocalDate end = LocalDate.of(2025, 12, 31);
        services.transact(work -> {
            ConsultancyFigures figures = work.the(ConsultancyFigures.class);
            ConsultancyCount heir = figures.of(Set.of(new UnitId(HEIR)), 2025, end);
            assertEquals(List.of(1L, 50L), List.of(heir.projects(), heir.revenue()));
            ConsultancyCount each = figures.of(Set.of(new UnitId(UNIT), new UnitId(SISTER)), 2025, end);
            assertEquals(List.of(2L, 70L), List.of(each.projects(), each.revenue()));
            assertEquals(1, work.the(ConsultancyList.class).of(Viewers.officer(HEIR), 2025, end, null).size());
            return null;
        });
    }

    @Test
    void aSchemeThatAFundSupportsIsNoConsultancy() {
        accepted(new PlanOfUnit(UNIT, 2023, FundSource.LOCAL).ownWork("A5-01", 50).decided("12/QĐ-UBND", LocalDate.of(2023, 1, 10)).data());
        returned("CONSULTANCY_IS_GRANT", original("TV-01", project("A5-01", ConsultancyStatus.SIGNED)));
        Project likeIt = new Project("Đề án A5-01", ConsultancyField.OTHER, new Client("Công ty A", null, null), "HĐ-01", SIGNED, null, null, 100, ConsultancyStatus.SIGNED);
        assertEquals(List.of("CONSULTANCY_PERHAPS_GRANT"), rules(accepted(original("TV-02", likeIt))));
    }

    @Test
    void whatIsNoProjectIsRefusedByItsCell() {
        InboxMessage without = unit.send(new ConsultancyReport(key("TV-01", 1), SubmissionKind.ORIGINAL, null, List.of(), false));
        assertEquals(InboxState.RETURNED, without.state());
        assertEquals("/data/project", without.findings().get(0).cell());
    }

    @Test
    void aProjectIsCountedInEachYearInWhichItEarnsAndAStoppedOneOnlyThere() {
        accepted(original("TV-01", project("HĐ-01", ConsultancyStatus.UNDER_WAY), new Recognised(2023, 1, 10), new Recognised(2023, 2, 20)));
        accepted(original("TV-02", project("HĐ-02", ConsultancyStatus.STOPPED)));
        services.play(LocalDate.of(2024, 4, 20));
        accepted(change("TV-01", 2, SubmissionKind.REPLACEMENT, project("HĐ-01", ConsultancyStatus.COMPLETED), new Recognised(2023, 1, 10), new Recognised(2023, 2, 20),
                new Recognised(2023, 4, 30), new Recognised(2024, 1, 40)));
        assertEquals(List.of(1L, 30L), counted(2023, LocalDate.of(2023, 6, 30)));
        assertEquals(List.of(1L, 60L), counted(2023, LocalDate.of(2023, 12, 31)));
        assertEquals(List.of(1L, 40L), counted(2024, LocalDate.of(2024, 12, 31)));
        assertEquals(List.of(0L, 0L), counted(2022, LocalDate.of(2022, 12, 31)));
    }

    private List<Long> counted(int year, LocalDate until) {
        return services.transact(work -> {
            ConsultancyCount count = work.the(ConsultancyFigures.class).of(Set.of(new UnitId(UNIT)), year, until);
            return List.of(count.projects(), count.revenue());
        });
    }

    private ConsultancyCount count() {
        return services.transact(work -> work.the(ConsultancyFigures.class).of(Set.of(new UnitId(UNIT)), 2023, LocalDate.of(2023, 6, 30)));
    }

    private InboxMessage accepted(Content content) {
        InboxMessage inbox = unit.send(content);
        assertEquals(InboxState.ACCEPTED, inbox.state(), () -> inbox.findings().toString());
        return inbox;
    }

    private void returned(String rule, ConsultancyReport report, String... more) {
        InboxMessage inbox = unit.send(report);
        assertEquals(InboxState.RETURNED, inbox.state(), () -> inbox.findings().toString());
        assertEquals(Stream.concat(Stream.of(rule), Stream.of(more)).toList(), rules(inbox));
    }

    private static List<String> rules(InboxMessage inbox) {
        return inbox.findings().stream().map(Refusal::rule).toList();
    }

    private static DocumentKey key(String document, int version) {
        return new DocumentKey(UNIT, 2023, ConsultancyReport.STREAM, document, version);
    }

    private static ConsultancyReport in2025(String unit, String document, String client, Recognised... revenue) {
        Project project = new Project("Thiết kế trạm biến áp", ConsultancyField.ENERGY, new Client(client, null, null), "HĐ-01", LocalDate.of(2025, 2, 10), null, null,
                100, ConsultancyStatus.UNDER_WAY);
        return new ConsultancyReport(new DocumentKey(unit, 2025, ConsultancyReport.STREAM, document, 1), SubmissionKind.ORIGINAL, project, List.of(revenue), false);
    }

    private static ConsultancyReport original(String document, Project project, Recognised... revenue) {
        return change(document, 1, SubmissionKind.ORIGINAL, project, revenue);
    }

    private static ConsultancyReport change(String document, int version, SubmissionKind kind, Project project, Recognised... revenue) {
        return new ConsultancyReport(key(document, version), kind, project, List.of(revenue), false);
    }

    private static Project project(String contract, ConsultancyStatus status) {
        return new Project("Thiết kế trạm biến áp", ConsultancyField.ENERGY, new Client("Công ty A", null, "xã B"), contract, SIGNED, SIGNED, SIGNED.plusMonths(6), 100,
                status);
    }

    private static Project signed(LocalDate day, LocalDate end) {
        return new Project("Tư vấn", ConsultancyField.INVESTMENT, new Client("Công ty A", null, null), "HĐ-" + day + end, day, null, end, 100, ConsultancyStatus.SIGNED);
    }
}
