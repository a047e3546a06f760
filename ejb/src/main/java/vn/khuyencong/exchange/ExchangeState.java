package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The exchange in numbers, for those who operate it: what came, what waits, what has not left. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ExchangeState {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /**
     * @param messages     messages ever received, by state
     * @param open         those parked or in conflict that nobody has settled, by state
     * @param lastReceived when the last one came; null if none did
     * @param unsent       documents in the outbox that have not left
     * @param oldestUnsent since when the oldest of them waits; null if none does
     */
    public record Numbers(Map<InboxState, Long> messages, Map<InboxState, Long> open, Instant lastReceived, long unsent, Instant oldestUnsent) {

        public long of(InboxState state) {
            return messages.getOrDefault(state, 0L);
        }

        public long open(InboxState state) {
            return open.getOrDefault(state, 0L);
        }
    }

    public Numbers numbers() {
        Map<InboxState, Long> messages = new EnumMap<>(InboxState.class);
        em.createQuery("select m.state, count(m) from InboxMessage m group by m.state", Object[].class).getResultStream()
                .forEach(row -> messages.put((InboxState) row[0], (Long) row[1]));
        Map<InboxState, Long> open = new EnumMap<>(InboxState.class);
        em.createQuery("select m.state, count(m) from InboxMessage m where m.state in :states and m.settlement.at is null group by m.state", Object[].class)
                .setParameter("states", List.of(InboxState.PARKED, InboxState.CONFLICT)).getResultStream()
                .forEach(row -> open.put((InboxState) row[0], (Long) row[1]));
        Instant last = em.createQuery("select m.receivedAt from InboxMessage m order by m.receivedAt desc", Instant.class)
                .setMaxResults(1).getResultStream().findFirst().orElse(null);
        Long unsent = em.createQuery("select count(o) from OutboxMessage o where o.sentAt is null", Long.class).getSingleResult();
        Instant oldest = em.createQuery("select o.createdAt from OutboxMessage o where o.sentAt is null order by o.createdAt", Instant.class)
                .setMaxResults(1).getResultStream().findFirst().orElse(null);
        return new Numbers(messages, open, last, unsent, oldest);
    }
}
