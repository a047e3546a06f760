package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.khuyencong.shared.UnitId;

/** Messages by their bytes: the same is known, whatever its signature. */
@Stateless
public class KnownMessages {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** Those of the same bytes from the same door, the oldest first; none of no unit's door. */
    public List<InboxMessage> same(UnitId sender, String digest) {
        return sender == null ? List.of() : em.createQuery(
                        "select m from InboxMessage m where m.sender = :sender and m.digest = :digest order by m.id", InboxMessage.class)
                .setParameter("sender", sender.value()).setParameter("digest", digest).getResultList();
    }

    /** The one that was not parked: parked ones are judged anew. */
    static Optional<InboxMessage> taken(List<InboxMessage> same) {
        return same.stream().filter(known -> known.state() != InboxState.PARKED).findFirst();
    }

    /** Parked before counts only with this very signature: who saw the bytes had not yet signed them. */
    public Instant firstSeen(InboxMessage message) {
        return same(message.sender(), message.digest()).stream().filter(known -> Objects.equals(known.jws(), message.jws())).map(InboxMessage::receivedAt)
                .filter(earlier -> earlier.isBefore(message.receivedAt())).findFirst().orElse(message.receivedAt());
    }
}
