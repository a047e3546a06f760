package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** What the exchange keeps for ever, in the order in which it came, piece by piece for an archive. */
@Stateless
public class KeptPapers {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /**
     * A piece of time of real time.
     *
     * @param from the first moment
     * @param to   the first moment after it
     */
    public record Time(Instant from, Instant to) {
    }

    /** Messages received then, after the one with an id, the oldest first; parked ones too. */
    public List<InboxMessage> messages(Time received, long after, int most) {
        return em.createQuery("select m from InboxMessage m where m.receivedAt >= :from and m.receivedAt < :to and m.id > :after order by m.id",
                        InboxMessage.class).setParameter("from", received.from()).setParameter("to", received.to())
                .setParameter("after", after).setMaxResults(most).getResultList();
    }

    /** The bytes of a message as it came. */
    public byte[] body(long message) {
        return em.find(InboxMessage.class, message).body();
    }

    /** Every receipt of messages, whenever it was issued. */
    public List<Receipt> receipts(List<Long> messages) {
        return messages.isEmpty() ? List.of() : em.createQuery("select r from Receipt r where r.messageId in :messages order by r.id", Receipt.class)
                .setParameter("messages", messages).getResultList();
    }

    /** The norm packs given out then. */
    public List<IssuedNormPack> normPacks(Time issued) {
        return em.createQuery("select p from IssuedNormPack p where p.issuedAt >= :from and p.issuedAt < :to order by p.id", IssuedNormPack.class)
                .setParameter("from", issued.from()).setParameter("to", issued.to()).getResultList();
    }

    /** Letters of the ministry written then, after the one with an id. */
    public List<Letter> letters(Time written, long after, int most) {
        return em.createQuery("select l from Letter l where l.createdAt >= :from and l.createdAt < :to and l.id > :after order by l.id", Letter.class)
                .setParameter("from", written.from()).setParameter("to", written.to()).setParameter("after", after)
                .setMaxResults(most).getResultList();
    }
}
