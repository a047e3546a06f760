package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.KeyList;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.shared.BusinessClock;

/**
 * The beginning: the first key with its list, made once, in a transaction of its own. And a new beginning after a restore: lists
 * that were signed after the backup lie beside the keys and count on, since the units hold them too.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MinistryKeyStart {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;
    @Inject
    private KeyListPost post;

    /** @throws AcceptanceClosed if the first key cannot be read */
    public void begin() {
        List<IssuedKeyList> unknownHere = MinistryKeyFiles.after(post.lastNumber());
        unknownHere.forEach(this::adopt);
        if (unknownHere.isEmpty() && post.lastNumber() == 0) {
            beginWith(firstKey());
        }
    }

    private void beginWith(SigningKey key) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        em.persist(new MinistryKeyRow(new KeyList.Key(key.publicJwk(), now, null, null), "system"));
        post.issue(now, key);
    }

    private static SigningKey firstKey() {
        try {
            return MinistryKeyFiles.first();
        } catch (UncheckedIOException | IllegalArgumentException | ClassCastException unreadable) {
            throw new AcceptanceClosed(Obstacle.MINISTRY_KEY_UNREADABLE, "ministry-key.jwk");
        }
    }

    private void adopt(IssuedKeyList list) {
        for (KeyList.Key key : KeyList.read(list.body()).orElseThrow().keys()) {
            Optional<MinistryKeyRow> known = em.createQuery("select k from MinistryKeyRow k where k.kid = :kid", MinistryKeyRow.class)
                    .setParameter("kid", key.kid()).getResultStream().findFirst();
            known.ifPresentOrElse(row -> row.stands(key), () -> em.persist(new MinistryKeyRow(key, "system")));
        }
        post.send(list);
    }
}
