package vn.khuyencong.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;

/** The public keys by which units prove what they send: those of today and all of before. */
@Stateless
public class UnitKeys {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;

    /** The unit's own key of that id, as a public JWK; nothing for another unit's key, or one that was replaced or revoked. */
    public Optional<String> find(UnitId unit, String kid) {
        return known(unit, kid).filter(UnitKey::isCurrent).map(UnitKey::publicJwk);
    }

    /** The unit's own key of that id, whatever has become of it; nothing for another unit's. */
    public Optional<UnitKey> known(UnitId unit, String kid) {
        return em.createQuery("select k from UnitKey k where k.unitId = :unit and k.kid = :kid", UnitKey.class)
                .setParameter("unit", unit.value()).setParameter("kid", kid).getResultStream().findFirst();
    }

    /** All keys of a unit, the newest first. */
    public List<UnitKey> of(UnitId unit) {
        return em.createQuery("select k from UnitKey k where k.unitId = :unit order by k.registeredAt desc, k.id desc", UnitKey.class)
                .setParameter("unit", unit.value()).getResultList();
    }

    /** All keys of all units, unit by unit, the newest first. */
    public List<UnitKey> all() {
        return em.createQuery("select k from UnitKey k order by k.unitId, k.registeredAt desc, k.id desc", UnitKey.class).getResultList();
    }

    /** Whether a key id is taken, by whichever unit. */
    public boolean isRegistered(String kid) {
        return em.createQuery("select count(k) from UnitKey k where k.kid = :kid", Long.class)
                .setParameter("kid", kid).getSingleResult() > 0;
    }

    /** Registers a key; a key id is given once and for ever. */
    public void register(UnitId unit, String kid, String publicJwk, String by) {
        em.persist(new UnitKey(unit, kid, publicJwk, false, by, clock.now()));
    }

    /** Registers a key whose private half stays on this server; it takes the place of those of before. */
    public void registerServerHeld(UnitId unit, String kid, String publicJwk, String by) {
        of(unit).stream().filter(UnitKey::serverHeld).filter(key -> key.replacedBy() == null)
                .forEach(key -> key.wasReplaced(kid, key.replacedAt() == null ? clock.now() : key.replacedAt()));
        em.persist(new UnitKey(unit, kid, publicJwk, true, by, clock.now()));
    }

    /** A successor takes over from a key of the unit. */
    public void replace(UnitKey key, String successor) {
        key.wasReplaced(successor, clock.now());
    }

    /** Nothing first seen from now on is proven by the key. */
    public void revoke(UnitKey key, String by, String reason) {
        revoke(key, by, reason, clock.now());
    }

    /** The same from a moment that is past. */
    public void revoke(UnitKey key, String by, String reason, Instant at) {
        key.wasRevoked(by, reason, at);
    }
}
