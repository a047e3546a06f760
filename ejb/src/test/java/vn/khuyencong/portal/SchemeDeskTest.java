package vn.khuyencong.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;

class SchemeDeskTest {

    private static final UnitId UNIT = new UnitId("P63-24");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final Viewer OFFICER = new Viewer("so.p63-24", "Cán bộ Sở", Role.SCT_OFFICER, UNIT);
    private static final Viewer DIRECTOR = new Viewer("gd.p63-24", "Lãnh đạo Sở", Role.SCT_DIRECTOR, UNIT);

    private static final Viewer DEPUTY = new Viewer("pgd.p63-24", "Phó Giám đốc Sở", Role.SCT_DIRECTOR, UNIT);

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("scheme-desk-" + test.getDisplayName())).play(LocalDate.of(2024, 3, 15));
        new UnitAtItsDoor(services, "P63-24").send(new PlanOfUnit("P63-24", 2024, FundSource.LOCAL).machine("A", "Công ty A", 100)
                .decided("QĐ 1", LocalDate.of(2024, 1, 15)).data());
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void whatIsSentGoesThroughOutboxAndInboxUnderTheNextNumber() {
        PortalSubmission first = send(DIRECTOR, step(StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm", 100_000_000)));
        PortalSubmission second = send(OFFICER, step(StepAct.CHECK_CAPACITY, new SchemeStep.Capacity("PROCEED", null)));
        assertEquals(List.of(1, 2), List.of(first.key().version(), second.key().version()));
        assertEquals(InboxState.ACCEPTED, arrived(first).state());
        InboxMessage message = arrived(second);
        assertEquals(InboxState.ACCEPTED, message.state(), () -> message.findings().toString());
        assertTrue(message.throughPortal());
        assertEquals("so.p63-24", message.actor());
        assertEquals(3, foresee(OFFICER, step(StepAct.REPORT_PROGRESS, new SchemeStep.Progress(10, null, null))).step().key().version());
    }

    @Test
    void whatIsForeseenIsWhatTheInboxWouldFind() {
        SchemeDesk.Foreseen early = foresee(OFFICER, step(StepAct.HAND_OVER, null));
        assertEquals(List.of("SCHEME_ACT_NOT_HERE"), early.findings().stream().map(Refusal::rule).toList());
        assertThrows(PortalRefused.class, () -> send(OFFICER, step(StepAct.HAND_OVER, null)));
        SchemeDesk.Foreseen wrong = foresee(OFFICER, step(StepAct.REPORT_PROGRESS, new SchemeStep.Progress(101, null, null)));
        assertEquals(List.of("/data/progress/percentDone"), wrong.findings().stream().map(Refusal::cell).toList());
        assertFalse(wrong.mayBeSent());
    }

    @Test
    void whileAStepIsUnderWayTheNextIsJudgedByItselfAndSaysSo() {
        send(DIRECTOR, step(StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm", 100_000_000)));
        SchemeDesk.Foreseen next = foresee(OFFICER, step(StepAct.CHECK_CAPACITY, new SchemeStep.Capacity("PROCEED", null)));
        assertEquals(List.of("STEPS_UNDER_WAY"), next.findings().stream().map(Refusal::rule).toList());
        assertTrue(next.mayBeSent());
    }

    @Test
    void eachActIsForThoseWhoMayDoIt() {
        assertThrows(NotVisible.class, () -> send(OFFICER, step(StepAct.REQUEST_STOP, new SchemeStep.Change("STOP_BY_BENEFICIARY", null, null, null, null))));
        Viewer other = new Viewer("gd.p63-01", "Lãnh đạo Sở khác", Role.SCT_DIRECTOR, new UnitId("P63-01"));
        assertThrows(NotVisible.class, () -> foresee(other, step(StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm", 1))));
        assertTrue(foresee(DIRECTOR, step(StepAct.REQUEST_STOP, new SchemeStep.Change("STOP_BY_BENEFICIARY", null, null, null, null))).mayBeSent());
    }

    @Test
    void whoAsksForAStopOfALocalSchemeDoesNotApproveIt() {
        SchemeStep request = step(StepAct.REQUEST_STOP, new SchemeStep.Change("STOP_BY_BENEFICIARY", null, null, null, null));
        SchemeStep approval = step(StepAct.APPROVE_STOP, null);
        assertEquals(InboxState.ACCEPTED, arrived(send(DIRECTOR, request)).state());
        assertEquals(List.of("FOUR_EYES"), foresee(DIRECTOR, approval).findings().stream().map(Refusal::rule).toList());
        assertThrows(PortalRefused.class, () -> send(DIRECTOR, approval));
        assertEquals(InboxState.ACCEPTED, arrived(send(DEPUTY, approval)).state());
    }

    /** Sent before the request had arrived, it could not be seen on the page; the inbox sees it. */
    @Test
    void anApprovalBesideTheRequestOfTheSamePersonIsReturned() {
        PortalSubmission request = send(DIRECTOR, step(StepAct.REQUEST_STOP, new SchemeStep.Change("STOP_BY_BENEFICIARY", null, null, null, null)));
        PortalSubmission approval = send(DIRECTOR, step(StepAct.APPROVE_STOP, null));
        assertEquals(InboxState.ACCEPTED, arrived(request).state());
        InboxMessage returned = arrived(approval);
        assertEquals(InboxState.RETURNED, returned.state());
        assertEquals(List.of("FOUR_EYES"), returned.findings().stream().map(Refusal::rule).toList());
    }

    @Test
    void historyNamesWhoSentAStepThroughThePortal() {
        arrived(send(DIRECTOR, step(StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm", 100_000_000))));
        SchemeEvent assigned = services.transact(work -> work.em().createQuery("select e from SchemeEvent e where e.act = :act", SchemeEvent.class)
                .setParameter("act", SchemeAct.ASSIGN_FUNDS).getSingleResult());
        assertEquals("gd.p63-24", assigned.actor());
        assertEquals(UNIT, assigned.unit());
    }

    private static SchemeStep step(StepAct act, SchemeStep.Part part) {
        return UnitAtItsDoor.step("P63-24", FundSource.LOCAL, 2024, "A", 1, act, DAY, part);
    }

    private SchemeDesk.Foreseen foresee(Viewer viewer, SchemeStep step) {
        return services.transact(work -> work.the(SchemeDesk.class).foresee(viewer, step));
    }

    private PortalSubmission send(Viewer viewer, SchemeStep step) {
        return services.transact(work -> work.the(SchemeDesk.class).send(viewer, step));
    }

    /** The outbox delivers it. */
    private InboxMessage arrived(PortalSubmission submission) {
        return services.transact(work -> {
            OutboxMessage outgoing = work.em().find(OutboxMessage.class, submission.outboxId());
            UnitAtItsDoor.arrive(work, UNIT, outgoing.body(), outgoing.jws());
            return UnitAtItsDoor.inbox(work, outgoing.body());
        });
    }
}
