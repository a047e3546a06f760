package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.UnitKey;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.territory.UnitTurns;

/** What administrators do with the keys of units: let one in where the old one is lost, take one away, have the portal's renewed. */
@Stateless
public class UnitKeyDesk {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private UnitKeys keys;
    @Inject
    private Territory territory;
    @Inject
    private UnitTurns turns;
    @Inject
    private ExchangeLimits limits;
    @Inject
    private BusinessClock clock;
    @Inject
    private AuditTrail audit;

    /**
     * A key with how it stands now.
     *
     * @param graceUntil until when it proves what comes late; null unless a successor took its place
     */
    public record HeldKey(UnitKey key, KeyStanding standing, Instant graceUntil) {
    }

    /** The keys of a unit, the newest first; for administrators and for who is of the unit. */
    public List<HeldKey> of(Viewer viewer, UnitId unit) {
        if (!viewer.may(Function.OPERATE)) {
            viewer.require(Function.READ, unit, territory.map());
        }
        return keys.of(unit).stream().map(this::held).toList();
    }

    /** All keys of all units. */
    public List<HeldKey> all(Viewer by) {
        by.require(Function.OPERATE);
        return keys.all().stream().map(this::held).toList();
    }

    private HeldKey held(UnitKey key) {
        Instant graceUntil = key.replacedAt() == null ? null : key.replacedAt().plus(limits.keyGrace(key.replacedAt()));
        KeyStanding standing = key.revokedAt() != null ? KeyStanding.REVOKED : graceUntil == null ? KeyStanding.IN_USE
                : clock.now().isBefore(graceUntil) ? KeyStanding.IN_GRACE : KeyStanding.ENDED;
        return new HeldKey(key, standing, graceUntil);
    }

    /**
     * Lets a key of a unit in beside those it has; a lost one is then revoked in an act of its own.
     *
     * @return why not; empty where it is done
     */
    public Optional<Refusal> register(Viewer by, UnitId unit, String publicJwk, String reason) {
        by.require(Function.OPERATE);
        territory.map().get(unit);
        turns.hold(unit);
        Optional<Refusal> refused = KeyRules.missing(reason).or(() -> KeyRules.unfit(publicJwk, keys, "/publicJwk"));
        if (refused.isEmpty()) {
            keys.register(unit, SigningKey.publicKeyId(publicJwk), publicJwk, by.name());
        }
        audit.record(by.name(), AuditAct.UNIT_KEY_REGISTERED, unit.value(), refused.map(Refusal::rule).orElse("OK"),
                refused.isEmpty() ? SigningKey.publicKeyId(publicJwk) + ": " + reason : reason);
        return refused;
    }

    /** Revokes a key: nothing that first comes from now on is proven by it, whatever time it claims. */
    public Optional<Refusal> revoke(Viewer by, UnitId unit, String kid, String reason) {
        by.require(Function.OPERATE);
        hold(List.of(unit));
        Optional<UnitKey> key = keys.known(unit, kid);
        Optional<Refusal> refused = KeyRules.missing(reason).or(() -> key.filter(each -> each.revokedAt() == null).isPresent() ? Optional.empty()
                : Optional.of(Refusal.error("KEY_ALREADY_ENDED", "", "/kid", kid)));
        if (refused.isEmpty()) {
            keys.revoke(key.orElseThrow(), by.name(), reason);
            RevocationFiles.KEYS.keep(kept(key.orElseThrow()));
        }
        audit.record(by.name(), AuditAct.UNIT_KEY_REVOKED, unit.value(), refused.map(Refusal::rule).orElse("OK"), kid + ": " + reason);
        return refused;
    }

    /** The intake has the turn while it judges by a key: whoever ends one waits for it, and reads the key only then. */
    private void hold(List<UnitId> units) {
        UnitMap map = territory.map();
        turns.hold(units.stream().filter(unit -> map.find(unit).isPresent()).toList());
    }

    private static RevocationFiles.Revocation kept(UnitKey key) {
        return new RevocationFiles.Revocation(key.unit().value(), key.kid(), key.revokedAt(), key.revokedBy(), key.revokeReason());
    }

    /**
     * After a restore: what was revoked after the backup is revoked again, from the moment it first was.
     *
     * @return the files beside the data that cannot be read; a key whose revocation lies there may be a thief's
     */
    public List<String> revokeAgain() {
        RevocationFiles.Kept kept = RevocationFiles.KEYS.all();
        hold(kept.revocations().stream().map(RevocationFiles.Revocation::unit).map(UnitId::new).toList());
        kept.revocations().forEach(this::revokeAgain);
        return kept.unreadable();
    }

    private void revokeAgain(RevocationFiles.Revocation revocation) {
        keys.known(new UnitId(revocation.unit()), revocation.id()).filter(key -> key.revokedAt() == null).ifPresent(key -> {
            keys.revoke(key, revocation.by(), revocation.reason(), revocation.at());
            audit.record("system", AuditAct.UNIT_KEY_REVOKED, revocation.unit(), "OK", revocation.id() + ": " + revocation.reason());
        });
    }

    /** Has the key that this server holds for a unit renewed: the next submission at the portal makes another. */
    public Optional<Refusal> rotate(Viewer by, UnitId unit, String kid, String reason) {
        by.require(Function.OPERATE);
        hold(List.of(unit));
        Optional<UnitKey> key = keys.known(unit, kid).filter(UnitKey::serverHeld).filter(UnitKey::isCurrent);
        Optional<Refusal> refused = KeyRules.missing(reason)
                .or(() -> key.isPresent() ? Optional.empty() : Optional.of(Refusal.error("KEY_ALREADY_ENDED", "", "/kid", kid)));
        if (refused.isEmpty()) {
            keys.replace(key.orElseThrow(), null);
        }
        audit.record(by.name(), AuditAct.UNIT_KEY_ROTATED, unit.value(), refused.map(Refusal::rule).orElse("OK"), kid + ": " + reason);
        return refused;
    }

    /** The last test of each unit that came through, the latest first. */
    public List<ChannelTestPassed> lastTests(Viewer by) {
        by.require(Function.OPERATE);
        return em.createQuery("""
                select t from ChannelTestPassed t where not exists (select u.id from ChannelTestPassed u where u.unitId = t.unitId
                and (u.passedAt > t.passedAt or u.passedAt = t.passedAt and u.id > t.id)) order by t.passedAt desc, t.unitId""",
                ChannelTestPassed.class).getResultList();
    }
}
