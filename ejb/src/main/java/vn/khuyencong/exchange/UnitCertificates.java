package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.certificate.CertificateRequest;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.UnitKey;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.organization.UnprovenTries;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.UnitTurns;

/**
 * The units' certificates for TLS at the broker: given at provisioning, renewed before they end, revoked by an administrator.
 * Each change tells the broker in the same act; where it cannot be told, nothing has changed. Whoever changes something has the
 * unit's turn before he looks, so that the broker is told by one at a time, and the last one told is what is on file.
 */
@Stateless
public class UnitCertificates {

    /** Two installations and their successors; more are a fault or an attack. */
    private static final int MOST_AT_ONCE = 5;
    private static final int LONGEST_REASON = 500;
    /** Who asked without proving who he is. */
    private static final String NOBODY = "?";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BrokerAuthority authority;
    @Inject
    private BrokerUsers brokerUsers;
    @Inject
    private UnitKeys keys;
    @Inject
    private UnprovenTries tries;
    @Inject
    private UnitTurns turns;
    @Inject
    private BusinessClock clock;
    @Inject
    private AuditTrail audit;
    @Inject
    private Event<CertificatesChanged> changed;
    @Inject
    private Event<CertificatesTakenBack> takenBack;

    /**
     * What a unit gets.
     *
     * @param certificate the certificate in PEM
     * @param authority   what the unit trusts at the broker, in PEM
     */
    public record IssuedCertificate(String certificate, String authority) {

        /** Where none was asked for. */
        static final IssuedCertificate NONE = new IssuedCertificate(null, null);
    }

    /** Which certificates a unit's user may show from now on, by their fingerprints; a failure to tell the broker undoes the act. */
    public record CertificatesChanged(UnitId unit, List<String> fingerprints) {
    }

    /** Some are good no longer, by what was found beside the data after a restore. */
    public record CertificatesTakenBack() {
    }

    /**
     * Gives a unit that takes part a certificate; its signing key and its password stay as they are.
     *
     * @throws CertificateRefused if it is given none
     */
    public IssuedCertificate issue(Viewer by, UnitId unit, String request) {
        by.require(Function.OPERATE);
        boolean known = brokerUsers.units().contains(unit);
        refuse(by.name(), unit, known ? null : Refusal.error("CERTIFICATE_UNIT_WITHOUT_USER", "", "unit", unit));
        turns.hold(unit);
        return issued(unit, by.name(), request);
    }

    /**
     * Renews a certificate without anybody's account: whoever signs the request with a key of the unit, while a certificate of
     * the unit is good. Where one was revoked and no other is left, only an administrator gives a new one. Ten requests in a row without
     * proof shut out the address they come from, in the name of that unit, for a quarter of an hour.
     *
     * @param address where it is asked from
     * @throws CertificateRefused if it is given none
     */
    public IssuedCertificate renew(UnitId unit, String request, String jws, String address) {
        if (tries.areTooMany(unit, address)) {
            // Asked on and on it fills no trail; what led to this stands there.
            throw new CertificateRefused(Refusal.error("CERTIFICATE_RENEWAL_TOO_OFTEN", "", "unit", unit));
        }
        Optional<UnitKey> key = Signatures.claimedKey(jws).flatMap(kid -> keys.known(unit, kid))
                .filter(known -> Signatures.verify(request.getBytes(StandardCharsets.UTF_8), jws, known.publicJwk()));
        key.ifPresent(this::inItsTurn);
        boolean proven = key.filter(UnitKey::isCurrent).isPresent();
        if (!proven && !tries.count(unit, address)) {
            // Who may ask without a name fills no trail with units that are none.
            throw new CertificateRefused(Refusal.error("CERTIFICATE_RENEWAL_UNPROVEN", "", "jws", unit));
        }
        refuse(NOBODY, unit, proven ? null : Refusal.error("CERTIFICATE_RENEWAL_UNPROVEN", "", "jws", unit));
        tries.proven(unit, address);
        refuse(unit.value(), unit, valid(unit).isEmpty() ? Refusal.error("CERTIFICATE_NOTHING_TO_RENEW", "", "unit", unit) : null);
        return issued(unit, unit.value(), request);
    }

    /** Nobody waits for who has proven nothing; by what the key is when the turn has come the request is judged. */
    private void inItsTurn(UnitKey key) {
        turns.hold(key.unit());
        em.refresh(key);
    }

    /** @throws CertificateRefused if a unit cannot be given a certificate for that request */
    public void requireFit(Viewer by, UnitId unit, String pem) {
        fit(by.name(), unit, pem);
    }

    private IssuedCertificate issued(UnitId unit, String by, String pem) {
        CertificateRequest request = fit(by, unit, pem);
        // Asked again, as after an answer that was lost: the same certificate, and nothing has changed.
        UnitCertificate given = ofKey(request).orElseGet(() -> certify(unit, by, request));
        return new IssuedCertificate(given.pem(), authority.certificate());
    }

    private CertificateRequest fit(String by, UnitId unit, String pem) {
        CertificateRequest.Judged judged = CertificateRequest.judge(pem);
        refuse(by, unit, judged.refusal() != null ? judged.refusal() : refusal(unit, judged.request()));
        return judged.request();
    }

    private Refusal refusal(UnitId unit, CertificateRequest request) {
        Optional<UnitCertificate> before = ofKey(request);
        if (before.isPresent()) {
            boolean same = before.get().unit().equals(unit) && before.get().stateAt(clock.now()) == CertificateState.VALID;
            return same ? null : Refusal.error("CERTIFICATE_KEY_USED", "", "certificateRequest");
        }
        return valid(unit).size() < MOST_AT_ONCE ? null : Refusal.error("CERTIFICATE_TOO_MANY", "", "unit", unit, MOST_AT_ONCE);
    }

    private void refuse(String by, UnitId unit, Refusal refusal) {
        if (refusal != null) {
            audit.record(by, AuditAct.CERTIFICATE_ISSUED, unit.value(), refusal.rule(), null);
            throw new CertificateRefused(refusal);
        }
    }

    private UnitCertificate certify(UnitId unit, String by, CertificateRequest request) {
        UnitCertificate certificate = new UnitCertificate(unit, authority.issue(unit, request), request.keyDigest(), by, clock.now());
        em.persist(certificate);
        audit.record(by, AuditAct.CERTIFICATE_ISSUED, unit.value(), "OK", certificate.serialNumber() + " " + certificate.lastDay());
        em.flush();
        changed.fire(new CertificatesChanged(unit, fingerprints(unit)));
        return certificate;
    }

    /** Takes a certificate back: the broker refuses it from now on and ends the connections of its unit. */
    public Optional<Refusal> revoke(Viewer by, String serialNumber, String reason) {
        by.require(Function.OPERATE);
        String why = reason == null ? "" : reason.strip();
        ofSerial("c.unitId", String.class, serialNumber).map(UnitId::new).ifPresent(turns::hold);
        Optional<UnitCertificate> found = ofSerial("c", UnitCertificate.class, serialNumber);
        Optional<Refusal> refusal = found.isEmpty() || found.get().stateAt(clock.now()) != CertificateState.VALID
                ? Optional.of(Refusal.error("CERTIFICATE_NOT_VALID", "", "serial", serialNumber))
                : why.isEmpty() || why.length() > LONGEST_REASON ? Optional.of(Refusal.error("CERTIFICATE_REASON_MISSING", "", "reason", LONGEST_REASON))
                : Optional.empty();
        audit.record(by.name(), AuditAct.CERTIFICATE_REVOKED, found.map(c -> c.unit().value()).orElse("?"),
                refusal.map(Refusal::rule).orElse("OK"), serialNumber);
        if (refusal.isEmpty()) {
            UnitCertificate certificate = found.orElseThrow();
            certificate.revoke(by.name(), why, clock.now());
            RevocationFiles.CERTIFICATES.keep(new RevocationFiles.Revocation(certificate.unit().value(), serialNumber, certificate.revokedAt(), by.name(), why));
            em.flush();
            changed.fire(new CertificatesChanged(certificate.unit(), fingerprints(certificate.unit())));
        }
        return refusal;
    }

    /**
     * After a restore: what was revoked after the backup is revoked again, from the moment it first was.
     *
     * @return the files beside the data that cannot be read; a certificate whose revocation lies there may be a thief's
     */
    public List<String> revokeAgain() {
        RevocationFiles.Kept kept = RevocationFiles.CERTIFICATES.all();
        turns.hold(kept.revocations().stream().flatMap(each -> ofSerial("c.unitId", String.class, each.id()).stream()).map(UnitId::new).toList());
        kept.revocations().forEach(this::revokeAgain);
        return kept.unreadable();
    }

    private void revokeAgain(RevocationFiles.Revocation revocation) {
        ofSerial("c", UnitCertificate.class, revocation.id()).filter(certificate -> certificate.revokedAt() == null).ifPresent(certificate -> {
            certificate.revoke(revocation.by(), revocation.reason(), revocation.at());
            audit.record("system", AuditAct.CERTIFICATE_REVOKED, certificate.unit().value(), "OK", revocation.id());
            // The broker may not be there while the server starts: it is told once this is on file, and else when it answers.
            takenBack.fire(new CertificatesTakenBack());
        });
    }

    /** Every certificate, a unit's newest first, in the order of the units' ids. */
    public List<UnitCertificate> all(Viewer by) {
        by.require(Function.OPERATE);
        return em.createQuery("select c from UnitCertificate c order by c.unitId, c.issuedAt desc, c.id desc", UnitCertificate.class).getResultList();
    }

    /** The units whose last good certificate ends before a day, each with that certificate: they are to renew. */
    public List<UnitCertificate> expiringBefore(LocalDate day) {
        return em.createQuery("select c from UnitCertificate c where c.revokedAt is null and c.notAfter < :end and c.notAfter > :now"
                        + " and not exists (select o.id from UnitCertificate o where o.unitId = c.unitId and o.revokedAt is null"
                        + " and o.notAfter > c.notAfter) order by c.notAfter, c.unitId", UnitCertificate.class)
                .setParameter("end", day.atStartOfDay(BusinessClock.ZONE).toInstant()).setParameter("now", clock.now()).getResultList();
    }

    /** By what the broker knows the certificates that a unit's user may show. */
    public List<String> fingerprints(UnitId unit) {
        return valid(unit).stream().map(UnitCertificate::fingerprint).toList();
    }

    private List<UnitCertificate> valid(UnitId unit) {
        return em.createQuery("select c from UnitCertificate c where c.unitId = :unit and c.revokedAt is null and c.notAfter > :now order by c.id",
                UnitCertificate.class).setParameter("unit", unit.value()).setParameter("now", clock.now()).getResultList();
    }

    private <T> Optional<T> ofSerial(String what, Class<T> type, String serialNumber) {
        return em.createQuery("select " + what + " from UnitCertificate c where c.serialNumber = :serial", type)
                .setParameter("serial", serialNumber).getResultStream().findFirst();
    }

    private Optional<UnitCertificate> ofKey(CertificateRequest request) {
        return em.createQuery("select c from UnitCertificate c where c.keyDigest = :key order by c.issuedAt desc, c.id desc", UnitCertificate.class)
                .setParameter("key", request.keyDigest()).setMaxResults(1).getResultStream().findFirst();
    }
}
