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
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.OutboxMessage;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.contract.StallApplication.ShownProduct;
import vn.khuyencong.exchange.contract.StallOutcome;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairCount;
import vn.khuyencong.fair.FairFigures;
import vn.khuyencong.fair.FairState;
import vn.khuyencong.fair.ScoreKind;
import vn.khuyencong.fair.StallList;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.FairRows;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

class StallDeskTest {

    private static final UnitId UNIT = new UnitId("P63-24");
    private static final LocalDate OPENING = LocalDate.of(2024, 5, 1);
    private static final Viewer OFFICER = Viewers.officer("P63-24");

    private Services services;
    private FairRows fair;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("stall-desk-" + test.getDisplayName())).play(LocalDate.of(2024, 3, 15));
        new UnitAtItsDoor(services, "P63-24");
        fair = FairRows.announced(services, 1, "HC-1", OPENING).zone("FOOD").quota("P63-24", 5).quota("P63-27", 5);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void anApplicationIsMadeReplacedAndTakenBackUnderTheNextNumbers() {
        PortalSubmission first = sent(application(null, "Cơ sở A", 2));
        PortalSubmission other = sent(application(null, "Cơ sở B", 1));
        assertEquals(List.of("HC-1-1", "HC-1-2"), List.of(first.key().document(), other.key().document()));
        assertEquals(2, services.transact(work -> work.the(StallDesk.class).underWay(OFFICER, UNIT, 2024)).size());
        InboxMessage message = arrived(first);
        assertEquals(InboxState.ACCEPTED, message.state(), () -> message.findings().toString());
        assertTrue(message.throughPortal());
        arrived(other);
        PortalSubmission second = sent(application("HC-1-1", "Cơ sở A", 3));
        assertEquals(2, second.key().version());
        assertEquals(InboxState.ACCEPTED, arrived(second).state());
        List<StallList.StallRow> rows = list(OFFICER);
        assertEquals(List.of(3, 1), rows.stream().map(row -> row.application().wanted()).toList());
        assertEquals(List.of(ScoreKind.BASE), services.transact(work -> work.the(StallList.class).parts(rows.get(0).application())).stream().map(part -> part.kind()).toList());
        PortalSubmission back = sent(new StallApplication(second.key(), SubmissionKind.WITHDRAWAL, "HC-1", who("Cơ sở A"), null, null, false, null, null, null, null, false, null));
        assertEquals(InboxState.ACCEPTED, arrived(back).state());
    }

    @Test
    void whatIsRefusedIsNotSent() {
        assertEquals(List.of("FAIR_ABOVE_MAXIMUM"), rules(apply(OFFICER, application(null, "Cơ sở A", 4))));
        assertEquals(List.of("/data/establishment/name", "/data/wanted"), apply(OFFICER, new StallApplication(key(null), SubmissionKind.ORIGINAL, "HC-1",
                new Establishment(null, LegalForm.HOUSEHOLD, null, "Xã B"), null, 1, false, List.of(new ShownProduct("Mỳ", "FOOD", null, null)), null, null,
                null, false, null)).findings().stream().map(Refusal::cell).sorted().toList());
        assertNull(apply(OFFICER, application(null, "Cơ sở A", 4)).submission());
        assertThrows(NotVisible.class, () -> apply(Viewers.officer("P63-27"), application(null, "Cơ sở A", 1)));
        assertThrows(NotVisible.class, () -> apply(Viewers.DEPT_OFFICER, application(null, "Cơ sở A", 1)));
    }

    @Test
    void aProvinceSeesItsOwnAndTheDepartmentAll() {
        arrived(sent(application(null, "Cơ sở A", 1)));
        assertEquals(1, list(OFFICER).size());
        assertEquals(1, list(Viewers.DEPT_OFFICER).size());
        assertEquals(0, list(Viewers.officer("P63-27")).size());
        long id = list(OFFICER).get(0).application().id();
        assertTrue(services.transact(work -> work.the(StallList.class).find(Viewers.officer("P63-27"), theFair(work), id)).isEmpty());
    }

    @Test
    void whatCameOfItIsReportedAndTheNewestIsShown() {
        arrived(sent(application(null, "Cơ sở A", 2)));
        fair.publish(List.of(new String[] {"P63-24", "HC-1-1", "A-01"}, new String[] {"P63-24", "HC-1-1", "A-02"}));
        assertEquals(List.of("A-01", "A-02"), list(OFFICER).get(0).stalls());
        assertEquals(List.of("FAIR_OUTCOME_EARLY"), rules(report(2)));
        services.play(OPENING.plusDays(6));
        assertEquals(List.of("FAIR_MORE_STALLS_THAN_GIVEN"), rules(report(3)));
        assertEquals(InboxState.ACCEPTED, arrived(report(2).submission()).state());
        assertEquals(InboxState.ACCEPTED, arrived(report(1).submission()).state());
        assertEquals(1, services.transact(work -> work.the(StallList.class).outcome(work.the(StallList.class).of(OFFICER, theFair(work)).get(0).application()))
                .stallsUsed());
    }

    @Test
    void turnsEstablishmentsAndStallsAreCountedEachInItsWay() {
        arrived(sent(application(null, "Cơ sở A", 2)));
        arrived(sent(application(null, "Cơ sở B", 1)));
        fair.publish(List.of(new String[] {"P63-24", "HC-1-1", "A-01"}, new String[] {"P63-24", "HC-1-1", "A-02"}, new String[] {"P63-24", "HC-1-2", "A-03"},
                new String[] {"P63-24", null, "A-04"}, new String[] {"P63-27", null, "A-05"})).cost("P63-24", "LOCAL", 30_000_000).cost(null, "NATIONAL", 90_000_000);
        assertEquals(new FairCount(0, 0, 0, 0, List.of()), count(OFFICER));
        services.play(OPENING.plusDays(6));
        FairCount own = count(OFFICER);
        assertEquals(List.of(2, 2, 4, 1), List.of(own.turns(), own.distinct(), own.stalls(), own.combined()));
        assertEquals(List.of(new FairCount.FairSupport("FAIR_DOMESTIC_ORG", FundSource.LOCAL, 30_000_000)), own.support());
        assertEquals(120_000_000, count(Viewers.DEPT_OFFICER).money());
        assertEquals(5, count(Viewers.DEPT_OFFICER).stalls());
        arrived(report(1).submission());
        assertEquals(3, count(OFFICER).stalls());
        FairRows.announced(services, 2, "HC-2", OPENING.plusDays(10)).zone("FOOD").quota("P63-24", 5).state(FairState.PLANNED);
        assertEquals(2, count(OFFICER).turns());
    }

    private FairCount count(Viewer viewer) {
        return services.transact(work -> work.the(FairFigures.class).of(viewer, 2024));
    }

    private StallDesk.HandedIn report(int used) {
        return services.transact(work -> work.the(StallDesk.class).report(OFFICER, new StallOutcome(new DocumentKey("P63-24", 2024, "FAIR_OUTCOME", "HC-1-1", 1),
                SubmissionKind.ORIGINAL, "HC-1", true, used, 85_000_000, 0, 0, false)));
    }

    private static Fair theFair(Services.Work work) {
        return work.em().createQuery("select f from Fair f", Fair.class).getSingleResult();
    }

    private List<StallList.StallRow> list(Viewer viewer) {
        return services.transact(work -> work.the(StallList.class).of(viewer, theFair(work)));
    }

    private StallDesk.HandedIn apply(Viewer viewer, StallApplication application) {
        return services.transact(work -> work.the(StallDesk.class).apply(viewer, application));
    }

    private PortalSubmission sent(StallApplication application) {
        StallDesk.HandedIn handedIn = apply(OFFICER, application);
        assertEquals(List.of(), rules(handedIn).stream().filter(rule -> !rule.equals("FAIR_PERHAPS_TWICE")).toList());
        return handedIn.submission();
    }

    private static List<String> rules(StallDesk.HandedIn handedIn) {
        return handedIn.findings().stream().map(Refusal::rule).toList();
    }

    private InboxMessage arrived(PortalSubmission submission) {
        return services.transact(work -> {
            OutboxMessage sent = work.em().find(OutboxMessage.class, submission.outboxId());
            UnitAtItsDoor.arrive(work, UNIT, sent.body(), sent.jws());
            return UnitAtItsDoor.inbox(work, sent.body());
        });
    }

    private static DocumentKey key(String document) {
        return new DocumentKey("P63-24", 2024, "FAIR", document, 1);
    }

    private static Establishment who(String name) {
        return new Establishment(name, LegalForm.HOUSEHOLD, null, "Xã B");
    }

    private static StallApplication application(String document, String name, int wanted) {
        return new StallApplication(key(document), SubmissionKind.ORIGINAL, "HC-1", who(name), wanted, 1, false, List.of(new ShownProduct("Mỳ gạo", "FOOD", null, null)),
                null, null, null, false, null);
    }
}
