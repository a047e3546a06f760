package vn.khuyencong.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.consultancy.ConsultancyList;
import vn.khuyencong.consultancy.ConsultancyProject;
import vn.khuyencong.consultancy.ConsultancyResults;
import vn.khuyencong.consultancy.MarketSchemes;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.OutboxMessage;
import vn.khuyencong.exchange.contract.ConsultancyField;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.ConsultancyReport.Client;
import vn.khuyencong.exchange.contract.ConsultancyReport.Project;
import vn.khuyencong.exchange.contract.ConsultancyReport.Recognised;
import vn.khuyencong.exchange.contract.ConsultancyStatus;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Region;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

class ConsultancyDeskTest {

    private static final UnitId UNIT = new UnitId("P63-24");
    private static final Viewer OFFICER = Viewers.officer("P63-24");
    private static final LocalDate END = LocalDate.of(2024, 12, 31);

    private Services services;
    private UnitAtItsDoor door;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("consultancy-desk-" + test.getDisplayName())).play(LocalDate.of(2024, 5, 15));
        door = new UnitAtItsDoor(services, "P63-24");
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aProjectIsEnteredBroughtUpToDateAndTakenBackUnderTheNextNumbers() {
        PortalSubmission first = sent(project(null, "HĐ-01"));
        PortalSubmission other = sent(project(null, "HĐ-02"));
        assertEquals(List.of("TV-2024-1", "TV-2024-2"), List.of(first.key().document(), other.key().document()));
        assertEquals(2, services.transact(work -> work.the(ConsultancyDesk.class).underWay(OFFICER, UNIT, 2024)).size());
        InboxMessage message = arrived(first);
        assertEquals(InboxState.ACCEPTED, message.state(), () -> message.findings().toString());
        assertTrue(message.throughPortal());
        arrived(other);
        PortalSubmission second = sent(project("TV-2024-1", "HĐ-01", new Recognised(2024, 1, 60)));
        assertEquals(2, second.key().version());
        assertEquals(InboxState.ACCEPTED, arrived(second).state());
        assertEquals(List.of(60L, 0L), list(OFFICER).stream().map(ConsultancyProject::recognised).toList());
        assertEquals(InboxState.ACCEPTED, arrived(sent(new ConsultancyReport(first.key(), SubmissionKind.WITHDRAWAL, null, null, false))).state());
        assertEquals(List.of("TV-2024-2"), list(OFFICER).stream().map(one -> one.key().document()).toList());
    }

    @Test
    void whatIsRefusedIsNotSent() {
        assertEquals(List.of("CONSULTANCY_REVENUE_ABOVE_CONTRACT"), rules(report(OFFICER, project(null, "HĐ-01", new Recognised(2024, 1, 101)))));
        assertNull(report(OFFICER, project(null, "HĐ-01", new Recognised(2024, 4, 1))).submission());
        ConsultancyReport empty = new ConsultancyReport(key(null), SubmissionKind.ORIGINAL, new Project(null, ConsultancyField.OTHER, new Client(null, null, null), null,
                null, null, null, 0, ConsultancyStatus.SIGNED), List.of(), false);
        assertEquals(List.of("/data/project/client/name", "/data/project/contractNumber", "/data/project/signedOn", "/data/project/title"),
                report(OFFICER, empty).findings().stream().map(Refusal::cell).sorted().toList());
        assertEquals(List.of("P63-24/2024/CONSULTANCY/TV-2024-1/1 CONSULTANCY_REVENUE_ABOVE_CONTRACT", "P63-24/2024/CONSULTANCY/TV-2024-1/1 CONSULTANCY_REVENUE_IN_FUTURE"),
                services.<List<?>>transact(work -> work.em().createNativeQuery("select concat(subject, ' ', outcome) from audit_entry where act = 'CONSULTANCY_REFUSED' order by id")
                        .setMaxResults(2).getResultList()));
        assertThrows(NotVisible.class, () -> report(Viewers.officer("P63-27"), project(null, "HĐ-01")));
        assertThrows(NotVisible.class, () -> report(Viewers.DEPT_OFFICER, project(null, "HĐ-01")));
    }

    @Test
    void aUnitSeesItsOwnProjectsAndTheDepartmentAll() {
        arrived(sent(project(null, "HĐ-01")));
        assertEquals(List.of(1, 1, 0), List.of(list(OFFICER).size(), list(Viewers.DEPT_OFFICER).size(), list(Viewers.officer("P63-27")).size()));
        long id = list(OFFICER).get(0).id();
        assertTrue(services.transact(work -> work.the(ConsultancyList.class).find(Viewers.officer("P63-27"), id)).isEmpty());
        Question question = new Question(2024, Period.YEAR, Scope.NATION, Boundaries.THEN, false);
        assertEquals(1, services.transact(work -> work.the(ConsultancyResults.class).outcome(Viewers.DEPT_OFFICER, question)).count().projects());
        assertEquals(0, services.transact(work -> work.the(ConsultancyResults.class).outcome(Viewers.officer("P63-27"), question)).count().projects());
    }

    @Test
    void aProjectOfAPredecessorCountsForItsHeirOnTodaysMap() {
        arrived(sent(project(null, "HĐ-01", new Recognised(2024, 1, 60))));
        services.play(LocalDate.of(2025, 8, 1));
        Question now = new Question(2024, Period.YEAR, Scope.NATION, Boundaries.NOW, false);
        List<String> units = services.transact(work -> work.the(ConsultancyResults.class).outcome(Viewers.DEPT_OFFICER, now)).units().stream()
                .filter(unit -> unit.count().projects() > 0).map(unit -> unit.unit() + " " + unit.count().revenue()).toList();
        assertEquals(List.of("P34-24 60"), units);
    }

    @Test
    void schemesOfCommunicationAreListedWithTheirSupport() {
        door.send(new PlanOfUnit("P63-24", 2024, FundSource.LOCAL).ownWork("TT-01", 50).machine("MM-01", "Cơ sở A", 100).decided("1/QĐ", LocalDate.of(2024, 1, 10)).data());
        assertEquals(List.of("TT-01 A6 50000000"), market(OFFICER, Scope.NATION));
        assertEquals(List.of(), market(Viewers.officer("P63-27"), Scope.NATION));
        assertThrows(NotVisible.class, () -> market(Viewers.officer("P63-27"), Scope.of(UNIT)));
    }

    @Test
    void schemesOfCommunicationAreThoseOfTheScopeThatIsAskedForOnItsMap() {
        door.send(new PlanOfUnit("P63-24", 2024, FundSource.LOCAL).ownWork("TT-01", 50).decided("1/QĐ", LocalDate.of(2024, 1, 10)).data());
        new UnitAtItsDoor(services, "P63-27").send(new PlanOfUnit("P63-27", 2024, FundSource.LOCAL).ownWork("TT-02", 20).decided("2/QĐ", LocalDate.of(2024, 1, 10)).data());
        assertEquals(List.of("TT-01 A6 50000000", "TT-02 A6 20000000"), market(Viewers.DEPT_OFFICER, Scope.NATION));
        assertEquals(List.of("TT-02 A6 20000000"), market(Viewers.DEPT_OFFICER, Scope.of(new UnitId("P63-27"))));
        assertEquals(List.of(), market(Viewers.DEPT_OFFICER, Scope.of(Region.SOUTH)));
        services.play(LocalDate.of(2025, 8, 1));
        assertEquals(List.of(), market(Viewers.officer("P34-24"), Scope.NATION), "on the map of then they stand with who has ended");
        assertEquals(2, services.transact(work -> work.the(MarketSchemes.class).of(Viewers.officer("P34-24"),
                new Question(2024, Period.YEAR, Scope.NATION, Boundaries.NOW, false))).size());
    }

    private List<String> market(Viewer viewer, Scope scope) {
        return services.transact(work -> work.the(MarketSchemes.class).of(viewer, new Question(2024, Period.YEAR, scope, Boundaries.THEN, false))).stream()
                .map(one -> one.record().code() + " " + one.activity() + " " + one.support()).toList();
    }

    private List<ConsultancyProject> list(Viewer viewer) {
        return services.transact(work -> {
            List<ConsultancyProject> found = work.the(ConsultancyList.class).of(viewer, 2024, END, null);
            found.forEach(ConsultancyProject::recognised);
            return found;
        });
    }

    private PortalSubmission sent(ConsultancyReport report) {
        StallDesk.HandedIn handedIn = report(OFFICER, report);
        assertEquals(List.of(), rules(handedIn));
        return handedIn.submission();
    }

    private StallDesk.HandedIn report(Viewer viewer, ConsultancyReport report) {
        return services.transact(work -> work.the(ConsultancyDesk.class).report(viewer, report));
    }

    private InboxMessage arrived(PortalSubmission submission) {
        return services.transact(work -> {
            OutboxMessage sent = work.em().find(OutboxMessage.class, submission.outboxId());
            UnitAtItsDoor.arrive(work, UNIT, sent.body(), sent.jws());
            return UnitAtItsDoor.inbox(work, sent.body());
        });
    }

    private static List<String> rules(StallDesk.HandedIn handedIn) {
        return handedIn.findings().stream().map(Refusal::rule).toList();
    }

    private static DocumentKey key(String document) {
        return new DocumentKey("P63-24", 2024, ConsultancyReport.STREAM, document, 1);
    }

    private static ConsultancyReport project(String document, String contract, Recognised... revenue) {
        return new ConsultancyReport(key(document), SubmissionKind.ORIGINAL, new Project("Thiết kế trạm biến áp", ConsultancyField.ENERGY,
                new Client("Công ty A", null, null), contract, LocalDate.of(2024, 2, 1), null, null, 100, ConsultancyStatus.UNDER_WAY), List.of(revenue), false);
    }
}
