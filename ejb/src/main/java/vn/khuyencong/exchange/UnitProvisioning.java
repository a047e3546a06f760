package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
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

/** Lets a unit take part: its public key, its broker user and its two addresses, in one act of an administrator. */
@Stateless
public class UnitProvisioning {

    @Inject
    private Territory territory;
    @Inject
    private UnitKeys keys;
    @Inject
    private BrokerUsers brokerUsers;
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
     */
    public record Provisioned(String unit, String name, String brokerUser, String brokerPassword, String ministryJwk) {
    }

    /** The unit's addresses must be there when this event has been observed; a failure undoes the act. */
    public record UnitProvisioned(UnitId unit, String brokerUser, String brokerPassword) {
    }

    /**
     * @param publicJwk an Ed25519 public JWK with an id of its own; the private key never comes here
     * @throws NotVisible               if {@code by} may not operate the system
     * @throws IllegalArgumentException if the unit is on no list or the key is none
     */
    public Provisioned provision(Viewer by, UnitId unit, String publicJwk) {
        by.require(Function.OPERATE);
        String name = territory.map().get(unit).nameOn(clock.today()).text();
        keys.register(unit, SigningKey.publicKeyId(publicJwk), publicJwk, by.name());
        String password = brokerUsers.renew(unit);
        audit.record(by.name(), AuditAct.UNIT_PROVISIONED, unit.value(), "OK", SigningKey.publicKeyId(publicJwk));
        provisioned.fire(new UnitProvisioned(unit, BrokerIdentity.of(unit).user(), password));
        return new Provisioned(unit.value(), name, BrokerIdentity.of(unit).user(), password, ministryKey.publicJwk());
    }
}
