package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.shared.UnitId;

/** Messages by their bytes and the door they came through: the same is known, whatever its signature, also of whom nobody knows. */
@Stateless
public class KnownMessages {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** Those of the same bytes through the same door, those first that came while it was no unit's; the oldest of each first. */
    public List<InboxMessage> same(String address, String digest) {
        String door = InboxMessage.door(address);
        List<InboxMessage> same = em.createQuery("""
                        select m from InboxMessage m where m.sender is null and m.address = :door and m.digest = :digest
                        or m.sender = :sender and m.digest = :digest order by m.receivedAt, m.id""", InboxMessage.class)
                .setParameter("door", door).setParameter("digest", digest)
                .setParameter("sender", Addresses.senderOf(door).map(UnitId::value).orElse(null)).getResultList();
        return Stream.concat(same.stream().filter(each -> each.sender() == null), same.stream().filter(each -> each.sender() != null)).toList();
    }

    /** A message with all that have its bytes and came through its door. */
    public List<InboxMessage> same(InboxMessage message) {
        return same(message.address(), message.digest());
    }

    /** The one that was not parked: parked ones are judged anew. */
    static Optional<InboxMessage> taken(List<InboxMessage> same) {
        return same.stream().filter(known -> known.state() != InboxState.PARKED).findFirst();
    }

    /** Parked before counts only with this very signature: who saw the bytes had not yet signed them. */
    static Instant firstSeen(InboxMessage message, List<InboxMessage> same) {
        return same.stream().filter(known -> Objects.equals(known.jws(), message.jws())).map(InboxMessage::receivedAt)
                .filter(earlier -> earlier.isBefore(message.receivedAt())).findFirst().orElse(message.receivedAt());
    }
}
