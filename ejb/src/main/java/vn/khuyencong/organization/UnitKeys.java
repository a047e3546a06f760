package vn.khuyencong.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;

/** The public keys by which units prove what they send. */
@Stateless
public class UnitKeys {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;

    /** The unit's own key of that id, as a public JWK; nothing for another unit's key or a revoked one. */
    public Optional<String> find(UnitId unit, String kid) {
        return valid(unit, kid).map(UnitKey::publicJwk);
    }

    /** Whether the portal holds the private half, so that a signature proves the portal and the user it names. */
    public boolean isServerHeld(UnitId unit, String kid) {
        return valid(unit, kid).filter(UnitKey::serverHeld).isPresent();
    }

    private Optional<UnitKey> valid(UnitId unit, String kid) {
        return em.createQuery("select k from UnitKey k where k.unitId = :unit and k.kid = :kid and k.revokedAt is null",
                        UnitKey.class)
                .setParameter("unit", unit.value()).setParameter("kid", kid)
                .getResultStream().findFirst();
    }

    /** Whether a key id is taken, by whichever unit. */
    public boolean isRegistered(String kid) {
        return em.createQuery("select count(k) from UnitKey k where k.kid = :kid", Long.class)
                .setParameter("kid", kid).getSingleResult() > 0;
    }

    /** Registers a key; a key id is given once and for ever. */
    public void register(UnitId unit, String kid, String publicJwk) {
        em.persist(new UnitKey(unit.value(), kid, publicJwk, false, clock.now()));
    }

    /** Registers a key whose private half stays on this server. */
    public void registerServerHeld(UnitId unit, String kid, String publicJwk) {
        em.persist(new UnitKey(unit.value(), kid, publicJwk, true, clock.now()));
    }
}
