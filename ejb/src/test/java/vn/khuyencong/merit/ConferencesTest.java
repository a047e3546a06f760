package vn.khuyencong.merit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.consultancy.ConsultancyCount;
import vn.khuyencong.consultancy.ConsultancyFigures;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.contract.ConsultancyField;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.ConsultancyStatus;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

/** The XVIIth conference of the northern provinces: Quảng Ninh, 27/7/2023. */
class ConferencesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 27);
    private static final UnitId QUANG_NINH = new UnitId("P-22");
    private static final UnitId HA_NOI = new UnitId("P-01");
    private static final NewConference XVII = new NewConference(Region.NORTH, 17, DAY, "Thành phố Hạ Long", QUANG_NINH, HA_NOI, null);
    private static final Viewer PROVINCE = Viewers.officer("P63-24");

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("conferences-" + test.getDisplayName())).play(DAY);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theSeventeenthNorthernConferenceHasItsHostItsProvincesItsFiguresAndItsNextHost() {
        NorthernRows.keep(services);
        long id = kept(enter(XVII));
        kept(freeze(id, 2022, Period.YEAR));
        kept(freeze(id, 2023, Period.H1));
        RegionalConference conference = find(id);
        assertEquals("XVII", conference.roman());
        assertEquals(28, (int) services.transact(work -> work.the(Conferences.class).provinces(conference)));
        assertEquals(QUANG_NINH, conference.host());
        assertEquals(HA_NOI, conference.nextHost());
        List<ConferenceFigures> figures = figures(conference);
        assertEquals("170.420 95,2%", printed(figures.get(0), "funds_total"));
        assertEquals("79.500 98,3%", printed(figures.get(0), "funds_national"));
        assertEquals("90.920 92,6%", printed(figures.get(0), "funds_local"));
        assertEquals("53.190 30,02%", printed(figures.get(1), "funds_total"));
        assertEquals("+131,1%", row(figures.get(1), "funds_total").change());
        assertEquals("28", row(figures.get(1), "provinces_reporting").total());
        assertTrue(figures.get(1).report().estimated());
        assertTrue(figures.stream().allMatch(ConferenceFigures::intact));
    }

    @Test
    void sixCollectivesAndTwelvePersonsWereGivenCertificatesThere() {
        long id = kept(enter(XVII));
        for (int i = 1; i <= 18; i++) {
            NewMerit merit = i <= 6 ? new NewMerit(2022, MeritKind.COLLECTIVE, QUANG_NINH, "Tập thể " + i, null, "Thành tích xuất sắc năm 2022", id)
                    : new NewMerit(2022, MeritKind.PERSON, QUANG_NINH, null, "Cán bộ khuyến công", "Thành tích xuất sắc năm 2022", id);
            long of = kept(services.transact(work -> work.the(Merits.class).propose(Viewers.DEPT_OFFICER, merit)));
            assertEquals(i - 1, merited(id).collectives() + merited(id).persons());
            assertEquals(List.of(), services.transact(work -> work.the(Merits.class).act(Viewers.DEPT_LEADER, of, MeritAct.GRANT,
                    new MeritSaid(null, "15/QĐ-BCT", DAY))));
        }
        assertEquals(new Conferences.Merited(6, 12, 0), merited(id));
    }

    /** Doanh thu tư vấn is no grant, and a grant is no revenue. */
    @Test
    void whatConsultancyEarnsStandsInLinesOfItsOwnAndInNoFigureOfTheFunds() {
        NorthernRows.keep(services);
        long before = kept(enter(XVII));
        kept(freeze(before, 2022, Period.YEAR));
        NorthernRows.keepConsultancy(services);
        long revenue = 123_456_000_000L;
        assertEquals(InboxState.ACCEPTED, new UnitAtItsDoor(services, "P63-24").send(earning(revenue)).state());
        long after = kept(enter(new NewConference(Region.NORTH, 18, DAY, "Hà Nội", HA_NOI, null, null)));
        kept(freeze(after, 2022, Period.YEAR));
        ConferenceFigures without = figures(find(before)).get(0);
        ConferenceFigures with = figures(find(after)).get(0);
        assertEquals(List.of("consultancy_projects", "consultancy_revenue"), with.report().rows().stream().filter(one -> !one.equals(row(without, one.indicator())))
                .map(FrozenReport.Row::indicator).toList());
        FrozenReport.Row told = row(with, "consultancy_revenue");
        assertEquals("14.550", told.total(), "what the reports say, not what single projects came to beside them");
        assertEquals(List.of(row(without, "consultancy_revenue").national(), row(without, "consultancy_revenue").local()), List.of(told.national(), told.local()));
        assertEquals(List.of("240", "170.420"), List.of(row(with, "consultancy_projects").total(), row(with, "funds_total").total()));
        ConsultancyCount counted = services.transact(work -> work.the(ConsultancyFigures.class).of(Set.of(new UnitId("P63-24")), 2022, LocalDate.of(2022, 12, 31)));
        assertEquals(revenue, counted.revenue());
    }

    private static ConsultancyReport earning(long revenue) {
        return new ConsultancyReport(new DocumentKey("P63-24", 2022, ConsultancyReport.STREAM, "TV-1", 1), SubmissionKind.ORIGINAL,
                new ConsultancyReport.Project("Dự án 1", ConsultancyField.values()[0], new ConsultancyReport.Client("Khách hàng 1", null, null), "HĐ-1",
                        LocalDate.of(2022, 2, 1), null, null, revenue, ConsultancyStatus.COMPLETED), List.of(new ConsultancyReport.Recognised(2022, 3, revenue)), true);
    }

    @Test
    void whatWasReportedStaysWhenFiguresChangeAfterwardsAndTheDifferenceIsNamed() {
        NorthernRows.keep(services);
        long id = kept(enter(XVII));
        kept(freeze(id, 2022, Period.YEAR));
        ConferenceFigures frozen = figures(find(id)).get(0);
        assertEquals(List.of(), differences(Viewers.DEPT_OFFICER, frozen));
        change("update figure set amount = amount + 1000000 where id = 'P63-24.2022.YEAR.ACTUAL.DECIDED.LOCAL.ALL.funds'");
        assertEquals(List.of("funds_total", "funds_local"), differences(Viewers.DEPT_OFFICER, frozen).stream().map(one -> one.then().indicator()).toList());
        assertEquals("90.921", differences(Viewers.DEPT_OFFICER, frozen).get(1).now().total());
        assertEquals("90.920", row(figures(find(id)).get(0), "funds_local").total());
        assertEquals(List.of(), differences(PROVINCE, frozen));
        assertEquals(List.of("CONFERENCE_FIGURES_THERE"), rules(freeze(id, 2022, Period.YEAR)));
    }

    @Test
    void whoeverChangesFrozenFiguresIsFoundOut() {
        long id = kept(enter(XVII));
        kept(freeze(id, 2022, Period.YEAR));
        change("update conference_figures set content = content || X'20'");
        assertFalse(figures(find(id)).get(0).intact());
    }

    @Test
    void theHostIsAProvinceOfTheRegionThatExistsOnTheDay() {
        assertEquals(List.of("CONFERENCE_HOST_ELSEWHERE"), rules(enter(new NewConference(Region.NORTH, 17, DAY, "A", new UnitId("P63-79"), null, 1))));
        assertEquals(List.of("CONFERENCE_HOST_ELSEWHERE"), rules(enter(new NewConference(Region.NORTH, 17, DAY, "A", new UnitId("P34-24"), null, 1))));
        assertEquals(List.of("CONFERENCE_HOST_ELSEWHERE"), rules(enter(new NewConference(Region.NORTH, 17, DAY, "A", HA_NOI, new UnitId("P63-79"), 1))));
        assertEquals(List.of("ENTRY_MISSING", "ENTRY_MISSING", "ENTRY_MISSING", "ENTRY_MISSING"),
                rules(enter(new NewConference(Region.NORTH, null, null, " ", null, null, null))));
        assertEquals(List.of("CONFERENCE_NUMBER_WRONG", "CONFERENCE_DELEGATES_WRONG"),
                rules(enter(new NewConference(Region.NORTH, 0, DAY, "A", HA_NOI, null, -1))));
    }

    @Test
    void aNumberIsGivenOnceAndTheDayStaysOnceFiguresAreFrozen() {
        long id = kept(enter(XVII));
        assertEquals(List.of("CONFERENCE_NUMBER_TAKEN"), rules(enter(XVII)));
        kept(enter(new NewConference(Region.SOUTH, 17, DAY, "A", new UnitId("P63-79"), null, null)));
        NewConference moved = new NewConference(null, null, DAY.plusDays(1), "Hạ Long", QUANG_NINH, HA_NOI, 250);
        kept(change(id, moved));
        assertEquals(250, find(id).delegates());
        assertEquals(List.of("CONFERENCE_NOT_HELD"), rules(freeze(id, 2022, Period.YEAR)));
        services.play(DAY.plusDays(1));
        assertEquals(List.of("CONFERENCE_YEAR_FAR"), rules(freeze(id, 2020, Period.YEAR)));
        assertEquals(List.of("ENTRY_MISSING", "ENTRY_MISSING"), rules(freeze(id, null, null)));
        kept(freeze(id, 2022, Period.YEAR));
        assertEquals(List.of("CONFERENCE_FROZEN"), rules(change(id, new NewConference(null, null, DAY, "Hạ Long", QUANG_NINH, null, null))));
    }

    @Test
    void theDepartmentAloneKeepsConferences() {
        long id = kept(enter(XVII));
        for (Viewer other : List.of(PROVINCE, Viewers.DEPT_LEADER, Viewers.director("P-22"))) {
            assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Conferences.class).enter(other, XVII)));
            assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Conferences.class).change(other, id, XVII)));
            assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Conferences.class).freeze(other, id, 2022, Period.YEAR)));
        }
        Viewer south = new Viewer("nam", "Cán bộ phía Nam", List.of(new vn.khuyencong.organization.Grant(Role.DEPT_OFFICER,
                new vn.khuyencong.organization.DataScope(Region.SOUTH, null))), List.of());
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Conferences.class).enter(south, XVII)));
        assertNotNull(find(id));
    }

    @Test
    void everyNumberHasItsRomanName() {
        assertEquals("I IV IX XIV XVIII XXXIX XL XC XCIX C", List.of(1, 4, 9, 14, 18, 39, 40, 90, 99, 100).stream().map(Roman::of)
                .collect(Collectors.joining(" ")));
    }

    private Entered enter(NewConference entered) {
        return services.transact(work -> work.the(Conferences.class).enter(Viewers.DEPT_OFFICER, entered));
    }

    private Entered change(long id, NewConference entered) {
        return services.transact(work -> work.the(Conferences.class).change(Viewers.DEPT_OFFICER, id, entered));
    }

    private Entered freeze(long id, Integer year, Period period) {
        return services.transact(work -> work.the(Conferences.class).freeze(Viewers.DEPT_OFFICER, id, year, period));
    }

    private RegionalConference find(long id) {
        return services.transact(work -> work.the(Conferences.class).find(id)).orElseThrow();
    }

    private List<ConferenceFigures> figures(RegionalConference conference) {
        return services.transact(work -> work.the(Conferences.class).figures(conference));
    }

    private Conferences.Merited merited(long id) {
        return services.transact(work -> work.the(Conferences.class).merited(work.em().find(RegionalConference.class, id)));
    }

    private List<FrozenReport.Difference> differences(Viewer viewer, ConferenceFigures frozen) {
        return services.transact(work -> work.the(Conferences.class).differences(viewer, frozen));
    }

    private void change(String sql) {
        services.transact(work -> work.em().createNativeQuery(sql).executeUpdate());
    }

    private static FrozenReport.Row row(ConferenceFigures figures, String indicator) {
        return figures.report().rows().stream().filter(row -> row.indicator().equals(indicator)).findFirst().orElseThrow();
    }

    private static String printed(ConferenceFigures figures, String indicator) {
        return row(figures, indicator).total() + " " + row(figures, indicator).planPercent();
    }

    private static long kept(Entered entered) {
        assertTrue(entered.kept(), () -> entered.findings().toString());
        return entered.id();
    }

    private static List<String> rules(Entered entered) {
        assertFalse(entered.kept());
        return entered.findings().stream().map(Refusal::rule).toList();
    }
}
