package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.KeyRotation;
import vn.khuyencong.exchange.contract.LinkContent;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.organization.UnitKey;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;

/** Does what a unit asks for its link: gives it another key, or notes that a test came through. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class LinkIntake {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private UnitKeys keys;
    @Inject
    private BusinessClock clock;
    @Inject
    private AuditTrail audit;

    /** Takes what a proven message of the unit says; returns why it is refused. */
    public List<Refusal> take(InboxMessage message, LinkContent matter) {
        String kid = Signatures.claimedKey(message.jws()).orElseThrow();
        if (matter instanceof KeyRotation rotation) {
            return rotate(message, kid, rotation).stream().toList();
        }
        em.persist(new ChannelTestPassed(message.sender(), kid, message.id(), clock.now()));
        return List.of();
    }

    /** Whoever holds the key that counts may name its successor; one that was replaced already has had its say. */
    private Optional<Refusal> rotate(InboxMessage message, String kid, KeyRotation rotation) {
        UnitKey old = keys.known(message.sender(), kid).orElseThrow();
        String jwk = rotation.publicJwk().toString();
        Optional<Refusal> refused = old.isCurrent() ? KeyRules.unfit(jwk, keys, "/data/publicJwk")
                : Optional.of(Refusal.error("KEY_ROTATION_BY_OLD_KEY", "", "/data/publicJwk", kid));
        String unit = message.sender().value();
        if (refused.isEmpty()) {
            String successor = SigningKey.publicKeyId(jwk);
            keys.register(message.sender(), successor, jwk, unit);
            keys.replace(old, successor);
            audit.record(unit, AuditAct.UNIT_KEY_ROTATED, unit, "OK", kid + " → " + successor);
        }
        return refused;
    }
}
