package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.KeyList;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;

/**
 * The ministry's keys follow each other. A new one is vouched for by the one before it, in a list that every unit gets; old ones
 * stay on the list for ever, so that what they signed stays proven. A key that fell into other hands is revoked: then the next one
 * is a new beginning that units believe only after its fingerprint reached them by another way.
 */
@Stateless
public class MinistryKeys {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;
    @Inject
    private MinistryKey ministryKey;
    @Inject
    private KeyListPost post;
    @Inject
    private AuditTrail audit;

    /** All keys, the newest first. */
    public List<MinistryKeyRow> all(Viewer by) {
        by.require(Function.OPERATE);
        return em.createQuery("select k from MinistryKeyRow k order by k.signsFrom desc, k.id desc", MinistryKeyRow.class).getResultList();
    }

    /**
     * Makes the next key, which signs from now on: the old one signs the list that names it, then the new one the next list.
     *
     * @param kid the key that is to be replaced, as it was shown; one that signs no longer is not replaced again
     * @return why not; empty where it is done
     * @throws vn.khuyencong.organization.NotVisible if {@code by} may not operate the system
     */
    public Optional<Refusal> rotate(Viewer by, String kid, String reason) {
        by.require(Function.OPERATE);
        MinistryKeyRow old = locked(kid);
        Optional<Refusal> refused = KeyRules.missing(reason)
                .or(() -> old != null && old.isCurrent() ? notAtHand() : Optional.of(Refusal.error("KEY_ALREADY_ENDED", "", "/kid", kid)));
        if (refused.isPresent()) {
            audit.record(by.name(), AuditAct.MINISTRY_KEY_MADE, kid, refused.get().rule(), reason);
            return refused;
        }
        SigningKey before = MinistryKeyFiles.find(old.kid());
        Instant now = now();
        old.handsOver(now);
        SigningKey next = make(by, now);
        post.issue(now, before);
        post.issue(now, next);
        done(by, next.kid(), reason);
        return Optional.empty();
    }

    /** Revokes a key: what it signed from now on is believed by nobody who has the new list. */
    public Optional<Refusal> revoke(Viewer by, String kid, String reason) {
        by.require(Function.OPERATE);
        MinistryKeyRow key = locked(kid);
        Optional<Refusal> refused = KeyRules.missing(reason)
                .or(() -> key != null && key.revokedAt() == null ? Optional.empty() : Optional.of(Refusal.error("KEY_ALREADY_ENDED", "", "/kid", kid)))
                .or(() -> key.isCurrent() ? Optional.empty() : notAtHand());
        if (refused.isPresent()) {
            audit.record(by.name(), AuditAct.MINISTRY_KEY_REVOKED, kid, refused.get().rule(), reason);
            return refused;
        }
        Instant now = now();
        boolean signing = key.isCurrent();
        key.wasRevoked(by.name(), reason, now);
        SigningKey signer = signing ? make(by, now) : MinistryKeyFiles.find(ministryKey.id());
        post.issue(now, signer);
        audit.record(by.name(), AuditAct.MINISTRY_KEY_REVOKED, kid, "OK", reason);
        if (signing) {
            done(by, signer.kid(), reason);
        }
        ministryKey.changed();
        return Optional.empty();
    }

    /** A key whose private half is not here can vouch for nothing. */
    private Optional<Refusal> notAtHand() {
        return ministryKey.trouble().map(why -> Refusal.error("MINISTRY_KEY_NOT_AT_HAND", "", "/kid", why.detail()));
    }

    private void done(Viewer by, String kid, String reason) {
        audit.record(by.name(), AuditAct.MINISTRY_KEY_MADE, kid, "OK", reason);
        ministryKey.changed();
    }

    private SigningKey make(Viewer by, Instant now) {
        SigningKey next = MinistryKeyFiles.make();
        em.persist(new MinistryKeyRow(new KeyList.Key(next.publicJwk(), now, null, null), by.name()));
        return next;
    }

    /** Two administrators at once: the second one finds it ended. */
    private MinistryKeyRow locked(String kid) {
        MinistryKeyRow row = em.createQuery("select k from MinistryKeyRow k where k.kid = :kid", MinistryKeyRow.class).setParameter("kid", kid)
                .getResultStream().findFirst().orElse(null);
        if (row != null) {
            em.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        }
        return row;
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
