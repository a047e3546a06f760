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
import vn.khuyencong.award.AwardEntries;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.EntryState;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.OutboxMessage;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.AwardNomination.EnteredProduct;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.AwardRows;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

class AwardDeskTest {

    private static final UnitId UNIT = new UnitId("P63-24");
    private static final Viewer OFFICER = Viewers.officer("P63-24");

    private Services services;
    private AwardRows round;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("award-desk-" + test.getDisplayName()));
        new UnitAtItsDoor(services, "P63-24");
        round = AwardRows.province(services, "BC-1", "P63-24", LocalDate.of(2024, 3, 1));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void anEntryIsMadeReplacedAndTakenBackUnderTheNextNumbers() {
        PortalSubmission first = sent(entry(null, "Mỳ gạo"));
        assertEquals(List.of("BC-1-1", "BC-1-2"), List.of(first.key().document(), sent(entry(null, "Bún khô")).key().document()));
        assertEquals(2, services.transact(work -> work.the(AwardDesk.class).underWay(OFFICER, UNIT, 2024)).size());
        InboxMessage message = arrived(first);
        assertEquals(InboxState.ACCEPTED, message.state(), () -> message.findings().toString());
        assertTrue(message.throughPortal());
        PortalSubmission second = sent(entry("BC-1-1", "Mỳ gạo"));
        assertEquals(2, second.key().version());
        assertEquals(InboxState.ACCEPTED, arrived(second).state());
        AwardNomination back = new AwardNomination(second.key(), SubmissionKind.WITHDRAWAL, "BC-1", entry(null, "x").establishment(), null, null, null, null, false,
                null);
        assertEquals(InboxState.ACCEPTED, arrived(sent(back)).state());
        assertEquals(List.of(EntryState.WITHDRAWN, EntryState.WITHDRAWN, EntryState.SUPERSEDED), services.transact(work ->
                work.the(AwardEntries.class).versions(OFFICER, work.em().find(AwardRound.class, round.id()))).stream().map(one -> one.state()).toList());
    }

    @Test
    void whatIsRefusedIsNotSent() {
        AwardDesk.HandedIn refused = nominate(OFFICER, entry(null, null));
        assertNull(refused.submission());
        assertEquals(List.of("/data/product/name"), refused.findings().stream().map(Refusal::cell).toList());
        assertThrows(NotVisible.class, () -> nominate(Viewers.officer("P63-27"), entry(null, "Mỳ gạo")));
        assertThrows(NotVisible.class, () -> nominate(Viewers.DEPT_OFFICER, entry(null, "Mỳ gạo")));
    }

    private static AwardNomination entry(String document, String product) {
        return new AwardNomination(new DocumentKey("P63-24", 2024, AwardNomination.STREAM, document, 1), SubmissionKind.ORIGINAL, "BC-1",
                new Establishment("Cơ sở A", LegalForm.HOUSEHOLD, null, "Xã B"), new EnteredProduct(product, "PROCESSED", null, false, true, true, true, true), null,
                null, null, false, null);
    }

    private AwardDesk.HandedIn nominate(Viewer viewer, AwardNomination nomination) {
        return services.transact(work -> work.the(AwardDesk.class).nominate(viewer, nomination));
    }

    private PortalSubmission sent(AwardNomination nomination) {
        AwardDesk.HandedIn handedIn = nominate(OFFICER, nomination);
        assertTrue(handedIn.submission() != null, () -> handedIn.findings().toString());
        return handedIn.submission();
    }

    private InboxMessage arrived(PortalSubmission submission) {
        return services.transact(work -> {
            OutboxMessage sent = work.em().find(OutboxMessage.class, submission.outboxId());
            UnitAtItsDoor.arrive(work, UNIT, sent.body(), sent.jws());
            return UnitAtItsDoor.inbox(work, sent.body());
        });
    }
}
