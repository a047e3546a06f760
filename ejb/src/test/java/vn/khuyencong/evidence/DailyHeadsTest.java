package vn.khuyencong.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.audit.Sealer;
import vn.khuyencong.audit.chain.ChainCheck;
import vn.khuyencong.audit.chain.ChainHash;
import vn.khuyencong.audit.chain.ChainVerdict;
import vn.khuyencong.audit.chain.ChainVerdict.Fault;
import vn.khuyencong.exchange.MinistryKey;
import vn.khuyencong.exchange.Outbox;
import vn.khuyencong.exchange.OutboxMessage;
import vn.khuyencong.exchange.contract.AuditHead;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class DailyHeadsTest {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Role.ADMINISTRATOR, null);
    private static final LocalDate YESTERDAY = Services.TODAY.minusDays(1);

    private Services services;

    @BeforeEach
    void open(TestInfo test) {
        services = new Services(MigratedDatabase.h2("heads-" + test.getDisplayName()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theHeadOfYesterdayIsSignedOnceAndGoesToEachUnitWithAGateway() {
        services.transact(work -> work.the(BrokerUsers.class).renew(new UnitId("P63-24")));
        write(YESTERDAY, 3);
        seal();
        DailyHead head = makeIfDue().orElseThrow();
        assertTrue(makeIfDue().isEmpty());
        assertEquals("DC-2024-03-14", head.name());
        assertEquals(3, head.position());
        assertTrue(Signatures.verify(head.body(), head.jws(), services.transact(work -> work.the(MinistryKey.class).publicJwk())));
        OutboxMessage letter = services.transact(work -> work.the(Outbox.class).take(10, Set.of())).stream()
                .filter(sent -> sent.name().equals(head.name())).findFirst().orElseThrow();
        assertEquals("khuyencong.receipts.P63-24", letter.address());
        assertEquals(head.hash(), AuditHead.read(letter.body()).orElseThrow().hash());
    }

    @Test
    void thereIsNoHeadOfADayWithoutEntriesBeforeItNorWhileOneOfThemWaits() {
        assertTrue(makeIfDue().isEmpty(), "nothing was ever written");
        write(Services.TODAY, 1);
        seal();
        assertTrue(makeIfDue().isEmpty(), "only today's");
        write(YESTERDAY, 1);
        assertTrue(makeIfDue().isEmpty(), "yesterday's is not sealed yet");
        seal();
        assertEquals(2, makeIfDue().orElseThrow().position());
    }

    @Test
    void theExportHoldsAgainstTheHeadsAndIsTheAdministratorsAlone() {
        write(YESTERDAY, 2_500);
        sealAll();
        AuditHead head = read(makeIfDue().orElseThrow());
        sealAll();
        ChainVerdict verdict = check(export(null, null), head);
        assertTrue(verdict.holds(), () -> verdict.broken().toString());
        assertEquals(2_501, verdict.last());
        assertEquals(2_500, verdict.signedUpTo());
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(AuditExport.class).open(Viewers.DEPT_LEADER, null, null)));
    }

    @Test
    void aStretchOfDaysIsExportedWithTheHashBeforeIt() {
        write(YESTERDAY.minusDays(1), 2);
        sealAll();
        write(YESTERDAY, 3);
        sealAll();
        write(Services.TODAY, 2);
        sealAll();
        AuditHead head = read(makeIfDue().orElseThrow());
        ChainVerdict verdict = new Checked(export(YESTERDAY, YESTERDAY)).part(head);
        assertEquals(3, verdict.first());
        assertEquals(5, verdict.last());
        assertEquals(Fault.UNSIGNED, verdict.broken().fault(), "the head lies beyond it");
        assertTrue(check(export(YESTERDAY, null), head).holds());
    }

    @Test
    void aTailWrittenAnewByTheOwnerOfTheDatabaseIsFoundByTheHeadThatAUnitKept() {
        write(YESTERDAY, 5);
        sealAll();
        AuditHead kept = read(makeIfDue().orElseThrow());
        byte[] honest = export(null, null);
        assertTrue(check(honest, kept).holds());

        // He changes an entry, chains all anew with the program's own sealer, and signs a head that fits.
        services.transact(work -> {
            work.em().createNativeQuery("update audit_entry set detail = 'khác' where chain_position = 3").executeUpdate();
            work.em().createNativeQuery("update audit_entry set chain_position = null, chain_hash = null").executeUpdate();
            work.em().createNativeQuery("delete from audit_head").executeUpdate();
            return work.em().createNativeQuery("update audit_chain set chain_position = 0, chain_hash = '" + ChainHash.START + "'").executeUpdate();
        });
        sealAll();
        AuditHead forged = read(makeIfDue().orElseThrow());
        byte[] rewritten = export(null, null);
        assertTrue(check(rewritten, forged).holds(), "it holds together");
        assertEquals(new ChainVerdict.Broken(Fault.OTHER_THAN_SIGNED, kept.position(), 0, kept), check(rewritten, kept).broken());
    }

    @Test
    void anEntryChangedInTheDatabaseIsNamed() {
        write(YESTERDAY, 5);
        sealAll();
        AuditHead kept = read(makeIfDue().orElseThrow());
        services.transact(work -> work.em().createNativeQuery("update audit_entry set actor = 'ai đó' where chain_position = 3").executeUpdate());
        ChainVerdict.Broken broken = check(export(null, null), kept).broken();
        assertEquals(Fault.WRONG_HASH, broken.fault());
        assertEquals(3, broken.position());
        services.transact(work -> work.em().createNativeQuery("delete from audit_entry where chain_position = 2").executeUpdate());
        assertEquals(Fault.WRONG_PLACE, check(export(null, null), kept).broken().fault());
    }

    private record Checked(byte[] export) {

        ChainVerdict part(AuditHead... heads) {
            return check(true, heads);
        }

        ChainVerdict check(boolean part, AuditHead... heads) {
            try {
                return new ChainCheck(List.of(heads), part).check(new ByteArrayInputStream(export));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static ChainVerdict check(byte[] export, AuditHead... heads) {
        return new Checked(export).check(false, heads);
    }

    private byte[] export(LocalDate from, LocalDate to) {
        return services.transact(work -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            AuditExport export = work.the(AuditExport.class);
            try {
                export.write(export.open(ADMINISTRATOR, from, to), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    private void write(LocalDate day, int entries) {
        services.transact(work -> {
            for (int i = 0; i < entries; i++) {
                work.the(AuditTrail.class).record("cuc", AuditAct.PLAN_DECIDED, "P63-24/2024", "OK", "Quyết định " + i);
            }
            work.em().flush();
            return work.em().createNativeQuery("update audit_entry set at = timestamp with time zone '" + day + " 15:00:00+07' where chain_position is null")
                    .executeUpdate();
        });
    }

    private void seal() {
        services.transact(work -> work.the(Sealer.class).seal());
    }

    private void sealAll() {
        while (services.transact(work -> work.the(Sealer.class).seal()) > 0) {
            continue;
        }
    }

    private Optional<DailyHead> makeIfDue() {
        return services.transact(work -> work.the(DailyHeads.class).makeIfDue());
    }

    private static AuditHead read(DailyHead head) {
        return AuditHead.read(head.body()).orElseThrow();
    }
}
