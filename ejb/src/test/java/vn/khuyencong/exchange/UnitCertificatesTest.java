package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.certificate.Pem;
import vn.khuyencong.exchange.certificate.TlsKey;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.UnitTurns;
import vn.khuyencong.testing.AtOnce;
import vn.khuyencong.testing.KeysBeside;
import vn.khuyencong.testing.Services;

class UnitCertificatesTest {

    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final UnitId BAC_NINH = new UnitId("P63-27");
    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Role.ADMINISTRATOR, null);

    private final SigningKey signingKey = SigningKey.generate("P63-24-" + UUID.randomUUID());
    private Services services;

    @BeforeEach
    void start() {
        services = new Services(MigratedDatabase.h2("certificates" + System.nanoTime()));
        provision(BAC_GIANG, signingKey, null);
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void aUnitIsProvisionedWithACertificateOfItsUserAndWithoutOneWhereItAsksForNone() {
        UnitProvisioning.Provisioned with = provision(BAC_NINH, SigningKey.generate("P63-27-1"), TlsKey.generate().request("x"));
        X509Certificate certificate = Pem.certificates(with.certificate()).get(0);
        assertTrue(certificate.getSubjectX500Principal().getName().contains("CN=p63-27"));
        assertTrue(with.authority().contains("BEGIN CERTIFICATE"));
        UnitProvisioning.Provisioned without = provision(BAC_NINH, SigningKey.generate("P63-27-2"), null);
        assertNull(without.certificate());
        assertNull(without.authority());
        assertEquals(1, valid(BAC_NINH), "what it had it keeps");
    }

    @Test
    void aBadRequestProvisionsNothing() {
        assertEquals("CERTIFICATE_REQUEST_UNREADABLE", refused(() -> provision(BAC_NINH, SigningKey.generate("P63-27-1"), "x")));
        assertTrue(ask(work -> work.the(vn.khuyencong.organization.BrokerUsers.class).units()).equals(List.of(BAC_GIANG)));
    }

    @Test
    void theSameRequestAgainGetsTheSameCertificate() {
        String request = TlsKey.generate().request("x");
        assertEquals(issue(BAC_GIANG, request), issue(BAC_GIANG, request));
        assertEquals(1, valid(BAC_GIANG));
    }

    @Test
    void aKeyOfAnotherUnitIsNotCertified() {
        provision(BAC_NINH, SigningKey.generate("P63-27-1"), null);
        String request = TlsKey.generate().request("x");
        issue(BAC_GIANG, request);
        assertEquals("CERTIFICATE_KEY_USED", refused(() -> issue(BAC_NINH, request)));
        assertEquals("CERTIFICATE_UNIT_WITHOUT_USER", refused(() -> issue(new UnitId("P63-01"), TlsKey.generate().request("x"))));
    }

    @Test
    void aUnitRenewsByItsSigningKeyWhileItHasAGoodCertificate() {
        String request = TlsKey.generate().request("x");
        String jws = signingKey.sign(request.getBytes(StandardCharsets.UTF_8));
        assertEquals("CERTIFICATE_NOTHING_TO_RENEW", refused(() -> renew(BAC_GIANG, request, jws)));
        issue(BAC_GIANG, TlsKey.generate().request("x"));
        assertTrue(renew(BAC_GIANG, request, jws).certificate().contains("BEGIN CERTIFICATE"));
        assertEquals(2, valid(BAC_GIANG));
        assertEquals("CERTIFICATE_RENEWAL_UNPROVEN", refused(() -> renew(BAC_GIANG, TlsKey.generate().request("x"), jws)));
        assertEquals("CERTIFICATE_RENEWAL_UNPROVEN", refused(() -> renew(BAC_GIANG, request, null)));
        assertEquals("CERTIFICATE_RENEWAL_UNPROVEN", refused(() -> renew(BAC_NINH, request, jws)));
    }

    @Test
    void whoAsksInTheNameOfAUnitThatIsNoneLeavesNothingInTheTrail() {
        String entries = "select count(e) from AuditEntry e";
        long before = ask(work -> work.em().createQuery(entries, Long.class).getSingleResult());
        assertEquals("CERTIFICATE_RENEWAL_UNPROVEN", refused(() -> renew(new UnitId("P63-99"), TlsKey.generate().request("x"), null)));
        assertEquals(before, ask(work -> work.em().createQuery(entries, Long.class).getSingleResult()).longValue());
    }

    @Test
    void whoAsksTenTimesWithoutProofShutsOutHimselfAndNotTheUnit() {
        issue(BAC_GIANG, TlsKey.generate().request("x"));
        for (int i = 0; i < 10; i++) {
            assertEquals("CERTIFICATE_RENEWAL_UNPROVEN", outcome("198.51.100.1", false));
        }
        long entries = ask(work -> work.em().createQuery("select count(e) from AuditEntry e", Long.class).getSingleResult());
        assertEquals("CERTIFICATE_RENEWAL_TOO_OFTEN", outcome("198.51.100.1", false));
        assertEquals("CERTIFICATE_RENEWAL_TOO_OFTEN", outcome("198.51.100.1", true));
        assertEquals(entries, ask(work -> work.em().createQuery("select count(e) from AuditEntry e", Long.class).getSingleResult()).longValue());
        assertEquals("OK", outcome("203.0.113.1", true));
    }

    @Test
    void aProvenRenewalForgetsWhatWasCountedBefore() {
        issue(BAC_GIANG, TlsKey.generate().request("x"));
        for (int i = 0; i < 12; i++) {
            assertEquals("CERTIFICATE_RENEWAL_UNPROVEN", outcome("198.51.100.1", false));
            if (i == 5) {
                assertEquals("OK", outcome("198.51.100.1", true));
            }
        }
    }

    /** In one transaction, which a refusal does not undo. */
    private String outcome(String address, boolean proven) {
        String request = TlsKey.generate().request("x");
        String jws = proven ? signingKey.sign(request.getBytes(StandardCharsets.UTF_8)) : null;
        return ask(work -> {
            try {
                work.the(UnitCertificates.class).renew(BAC_GIANG, request, jws, address);
                return "OK";
            } catch (CertificateRefused refused) {
                return refused.refusal().rule();
            }
        });
    }

    @Test
    void aRevokedCertificateIsToldToTheBrokerAndItsKeyIsNeverCertifiedAgain() {
        String request = TlsKey.generate().request("x");
        issue(BAC_GIANG, request);
        String serial = serials().get(0);
        assertEquals("CERTIFICATE_REASON_MISSING", revoke(serial, "  "));
        assertNull(revoke(serial, "Mất máy"));
        assertEquals("CERTIFICATE_NOT_VALID", revoke(serial, "Mất máy"));
        assertEquals("CERTIFICATE_NOT_VALID", revoke("ab", "Mất máy"));
        assertEquals(0, valid(BAC_GIANG), "the broker is told of none");
        assertEquals("CERTIFICATE_KEY_USED", refused(() -> issue(BAC_GIANG, request)));
        String jws = signingKey.sign(request.getBytes(StandardCharsets.UTF_8));
        assertEquals("CERTIFICATE_NOTHING_TO_RENEW", refused(() -> renew(BAC_GIANG, request, jws)), "the thief has the signing key too");
    }

    @Test
    void noMoreThanFiveAreGoodAtOnce() {
        for (int i = 0; i < 5; i++) {
            issue(BAC_GIANG, TlsKey.generate().request("x"));
        }
        assertEquals("CERTIFICATE_TOO_MANY", refused(() -> issue(BAC_GIANG, TlsKey.generate().request("x"))));
    }

    @Test
    void aRevocationThatTheBackupDoesNotKnowIsDoneAgainAfterARestore(@TempDir Path folder) throws IOException {
        services.close();
        services = KeysBeside.services("certificates" + System.nanoTime(), folder);
        provision(BAC_GIANG, signingKey, null);
        issue(BAC_GIANG, TlsKey.generate().request("x"));
        issue(BAC_GIANG, TlsKey.generate().request("x"));
        assertNull(revoke(serials().get(0), "Mất máy"));
        ask(work -> work.em().createNativeQuery("update unit_certificate set revoked_at = null, revoked_by = null, revocation_reason = null").executeUpdate());
        assertEquals(2, valid(BAC_GIANG), "the backup believes it");
        Path broken = Files.writeString(folder.resolve("khuyencong/revoked-certificates/ab.json"), "{");
        services.at(Services.NOW.plusSeconds(60));
        ask(work -> work.em().createNativeQuery("insert into restoration (id, backup_at, restored_at) values (1, current_timestamp, current_timestamp)")
                .executeUpdate());
        assertEquals("REVOCATION_UNREADABLE: " + Path.of("revoked-certificates", "ab.json"), closed().orElseThrow().getMessage());
        UnitCertificate revoked = ask(work -> work.the(UnitCertificates.class).all(ADMINISTRATOR)).get(0);
        assertEquals(List.of(Services.NOW, "quantri", "Mất máy"), List.of(revoked.revokedAt(), revoked.revokedBy(), revoked.revocationReason()));
        assertEquals(1, valid(BAC_GIANG));
        Files.delete(broken);
        assertEquals(Optional.empty(), closed());
    }

    private Optional<AcceptanceClosed> closed() {
        return ask(work -> work.the(Acceptance.class).closed());
    }

    @RepeatedTest(5)
    void ofTwoWhoAskForTheLastOneAtOnceOneGetsIt() throws Exception {
        for (int i = 0; i < 4; i++) {
            issue(BAC_GIANG, TlsKey.generate().request("x"));
        }
        assertEquals(List.of("CERTIFICATE_TOO_MANY", "OK"), AtOnce.all(this::oneMore, this::oneMore).stream().sorted().toList());
        assertEquals(5, valid(BAC_GIANG));
    }

    private String oneMore() {
        try {
            issue(BAC_GIANG, TlsKey.generate().request("x"));
            return "OK";
        } catch (CertificateRefused refused) {
            return refused.refusal().rule();
        }
    }

    @Test
    void whoeverChangesTheCertificatesOfAUnitWaitsForItsTurnAndNobodyForOneWhoHasProvenNothing() {
        issue(BAC_GIANG, TlsKey.generate().request("x"));
        String request = TlsKey.generate().request("x");
        String jws = signingKey.sign(request.getBytes(StandardCharsets.UTF_8));
        ask(work -> {
            work.the(UnitTurns.class).hold(BAC_GIANG);
            assertThrows(PersistenceException.class, () -> issue(BAC_GIANG, request));
            assertThrows(PersistenceException.class, () -> renew(BAC_GIANG, request, jws));
            assertThrows(PersistenceException.class, () -> revoke(serials().get(0), "Mất máy"));
            assertThrows(PersistenceException.class, () -> provision(BAC_GIANG, SigningKey.generate("P63-24-9"), request));
            assertEquals("CERTIFICATE_RENEWAL_UNPROVEN", refused(() -> renew(BAC_GIANG, request + "x", jws)));
            return null;
        });
        assertNull(revoke(serials().get(0), "Mất máy"));
    }

    @Test
    void whoHasToRenewIsKnownByTheLastGoodCertificateOfEachUnit() {
        issue(BAC_GIANG, TlsKey.generate().request("x"));
        LocalDate end = Services.TODAY.plusDays(400);
        assertEquals(List.of(), expiringBefore(end));
        assertEquals(List.of(BAC_GIANG), expiringBefore(end.plusDays(1)));
        ask(work -> work.em().createNativeQuery("update unit_certificate set not_after = dateadd('day', -100, not_after)").executeUpdate());
        assertEquals(List.of(BAC_GIANG), expiringBefore(end.minusDays(98)));
        issue(BAC_GIANG, TlsKey.generate().request("x"));
        assertEquals(List.of(), expiringBefore(end.minusDays(98)), "it has renewed");
        assertNull(revoke(serials().get(0), "Thử"));
        assertEquals(List.of(BAC_GIANG), expiringBefore(end.minusDays(98)), "what was revoked does not count");
    }

    @Test
    void onlyWhoOperatesTheSystemMayDoThis() {
        Viewer officer = new Viewer("cuc", "Cục", Role.DEPT_OFFICER, null);
        assertThrows(NotVisible.class, () -> ask(work -> work.the(UnitCertificates.class).issue(officer, BAC_GIANG, "x")));
        assertThrows(NotVisible.class, () -> ask(work -> work.the(UnitCertificates.class).revoke(officer, "ab", "x")));
        assertThrows(NotVisible.class, () -> ask(work -> work.the(UnitCertificates.class).all(officer)));
    }

    private UnitProvisioning.Provisioned provision(UnitId unit, SigningKey key, String request) {
        return ask(work -> work.the(UnitProvisioning.class).provision(ADMINISTRATOR, unit, key.publicJwk(), request));
    }

    private String issue(UnitId unit, String request) {
        return ask(work -> work.the(UnitCertificates.class).issue(ADMINISTRATOR, unit, request)).certificate();
    }

    private UnitCertificates.IssuedCertificate renew(UnitId unit, String request, String jws) {
        return ask(work -> work.the(UnitCertificates.class).renew(unit, request, jws, "192.0.2.7"));
    }

    private String revoke(String serial, String reason) {
        return ask(work -> work.the(UnitCertificates.class).revoke(ADMINISTRATOR, serial, reason)).map(refusal -> refusal.rule()).orElse(null);
    }

    private List<String> serials() {
        return ask(work -> work.the(UnitCertificates.class).all(ADMINISTRATOR)).stream().map(UnitCertificate::serialNumber).toList();
    }

    private int valid(UnitId unit) {
        return ask(work -> work.the(UnitCertificates.class).fingerprints(unit)).size();
    }

    private List<UnitId> expiringBefore(LocalDate day) {
        return ask(work -> work.the(UnitCertificates.class).expiringBefore(day)).stream().map(UnitCertificate::unit).toList();
    }

    private <T> T ask(Function<Services.Work, T> work) {
        return services.transact(work);
    }

    private static String refused(Runnable act) {
        return assertThrows(CertificateRefused.class, act::run).refusal().rule();
    }
}
