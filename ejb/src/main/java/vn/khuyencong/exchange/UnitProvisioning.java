package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.organization.BrokerIdentity;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitTurns;

/** Lets a unit take part: its public key, its broker user and its two addresses, in one act of an administrator. */
@Stateless
public class UnitProvisioning {

    @Inject
    private Territory territory;
    @Inject
    private UnitTurns turns;
    @Inject
    private UnitKeys keys;
    @Inject
    private BrokerUsers brokerUsers;
    @Inject
    private UnitCertificates certificates;
    @Inject
    private MinistryKey ministryKey;
    @Inject
    private BusinessClock clock;
    @Inject
    private AuditTrail audit;
    @Inject
    private Event<UnitProvisioned> provisioned;

    /**
     * What the unit needs; the password is shown this once.
     *
     * @param unit           the unit
     * @param name           its full name
     * @param brokerUser     its user at the broker
     * @param brokerPassword its password
     * @param ministryJwk    the key that receipts are checked with
     * @param certificate    its certificate for TLS at the broker, in PEM; null if it asked for none
     * @param authority      what it trusts there, in PEM; null if it asked for no certificate
     */
    public record Provisioned(String unit, String name, String brokerUser, String brokerPassword, String ministryJwk, String certificate,
                              String authority) {
    }

    /**
     * The unit's addresses must be there when this event has been observed; a failure undoes the act.
     *
     * @param certificates fingerprints of the certificates that its user may show
     */
    public record UnitProvisioned(UnitId unit, String brokerUser, String brokerPassword, List<String> certificates) {
    }

    /**
     * @param publicJwk an Ed25519 public JWK with an id of its own; the private key never comes here
     * @param request   a PKCS#10 request in PEM for a certificate at the broker; null where none is wanted
     * @throws CertificateRefused       if no certificate can be given for that request
     * @throws NotVisible               if {@code by} may not operate the system
     * @throws IllegalArgumentException if the unit is on no list or the key is none
     */
    public Provisioned provision(Viewer by, UnitId unit, String publicJwk, String request) {
        by.require(Function.OPERATE);
        String name = territory.map().get(unit).nameOn(clock.today()).text();
        turns.hold(unit);
        String user = BrokerIdentity.of(unit).user();
        if (request != null) {
            certificates.requireFit(by, unit, request);
        }
        keys.register(unit, SigningKey.publicKeyId(publicJwk), publicJwk, by.name());
        String password = brokerUsers.renew(unit);
        audit.record(by.name(), AuditAct.UNIT_PROVISIONED, unit.value(), "OK", SigningKey.publicKeyId(publicJwk));
        // First the user at the broker, then what it may show there.
        provisioned.fire(new UnitProvisioned(unit, user, password, certificates.fingerprints(unit)));
        UnitCertificates.IssuedCertificate issued = request == null ? UnitCertificates.IssuedCertificate.NONE : certificates.issue(by, unit, request);
        return new Provisioned(unit.value(), name, user, password, ministryKey.publicJwk(), issued.certificate(), issued.authority());
    }
}
