package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Digest;

/** Bytes that the exchange keeps beside their originals, and parked garbage: to be looked at, proven and let go one by one. */
@Stateless
public class KeptCopies {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /**
     * A document in the outbox with bytes of its own.
     *
     * @param sentAt when it left; null if it has not
     */
    public record Copy(long id, String address, String name, Instant createdAt, Instant sentAt) {
    }

    /**
     * Where the same document stays.
     *
     * @param body  its bytes
     * @param at    the moment by which an archive sorts it into a year
     * @param known since when it has been there
     */
    public record Original(byte[] body, Instant at, Instant known) {
    }

    /** Copies put in before a moment, after the one with an id, the oldest first. */
    public List<Copy> copies(Instant before, long after, int most) {
        return em.createQuery("""
                        select o.id, o.address, o.name, o.createdAt, o.sentAt from OutboxMessage o
                        where o.receipt is null and o.body is not null and o.createdAt < :before and o.id > :after order by o.id""", Object[].class)
                .setParameter("before", before).setParameter("after", after).setMaxResults(most).getResultStream()
                .map(row -> new Copy((Long) row[0], (String) row[1], (String) row[2], (Instant) row[3], (Instant) row[4])).toList();
    }

    public byte[] copy(long id) {
        return em.find(OutboxMessage.class, id).body();
    }

    /** The letter of that name. */
    public Optional<Original> letter(String name) {
        return em.createQuery("select l from Letter l where l.name = :name", Letter.class).setParameter("name", name).getResultStream()
                .findFirst().map(letter -> new Original(letter.body(), letter.createdAt(), letter.createdAt()));
    }

    /** The norm pack of that name. */
    public Optional<Original> normPack(String name) {
        return em.createQuery("select p from IssuedNormPack p", IssuedNormPack.class).getResultStream().filter(pack -> pack.name().equals(name))
                .findFirst().map(pack -> new Original(pack.body(), pack.issuedAt(), pack.issuedAt()));
    }

    /** The message that came of the same bytes, taken in from its unit; where it had been parked first, it is known since it was taken in. */
    public Optional<Original> message(String sender, byte[] bytes) {
        return em.createQuery("select m from InboxMessage m where m.sender = :sender and m.digest = :digest and m.state <> :parked order by m.id", InboxMessage.class)
                .setParameter("sender", sender).setParameter("digest", Digest.sha256(bytes)).setParameter("parked", InboxState.PARKED)
                .getResultStream().filter(message -> !message.bodyGone()).findFirst()
                .map(message -> new Original(message.body(), message.receivedAt(), takenIn(message)));
    }

    private Instant takenIn(InboxMessage message) {
        Instant settled = em.createQuery("select max(m.settlement.at) from InboxMessage m where m.settlement.became = :id", Instant.class)
                .setParameter("id", message.id()).getSingleResult();
        return settled == null ? message.receivedAt() : settled;
    }

    /** Parked messages whose bytes are kept, after the one with an id; also those that nobody has settled. */
    public List<InboxMessage> parked(long after, int most) {
        return em.createQuery("select m from InboxMessage m where m.state = :parked and m.body is not null and m.id > :after order by m.id", InboxMessage.class)
                .setParameter("parked", InboxState.PARKED).setParameter("after", after).setMaxResults(most).getResultList();
    }

    /** How many receipts a message has, and how many copies of them have not left. */
    public long[] receipts(long message) {
        long issued = em.createQuery("select count(r) from Receipt r where r.messageId = :id", Long.class).setParameter("id", message).getSingleResult();
        long unsent = em.createQuery("select count(o) from OutboxMessage o where o.receipt.messageId = :id and o.sentAt is null", Long.class)
                .setParameter("id", message).getSingleResult();
        return new long[] {issued, unsent};
    }

    /** Lets the bytes of a copy go; the row stays. */
    public void forgetCopy(long id) {
        em.find(OutboxMessage.class, id).forgetBody();
    }

    /** Lets the bytes of a closed parked message go; the row with all that is known of it stays. */
    public void forgetParked(long id) {
        em.find(InboxMessage.class, id).forgetBody();
    }

    /** When the database was last restored; null if never. */
    public Instant lastRestored() {
        return em.createQuery("select max(r.restoredAt) from Restoration r", Instant.class).getSingleResult();
    }
}
