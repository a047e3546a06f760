package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import vn.khuyencong.shared.BusinessClock;

/** What waits to leave. Sending and marking are two steps: a crash between them sends the same document once more. */
@Stateless
public class Outbox {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;
    @Inject
    private Event<Filled> filled;

    /** Something was put in; to be heeded once that is committed. */
    public record Filled() {
    }

    /** The oldest documents not yet sent. */
    public List<OutboxMessage> unsent(int atMost) {
        return em.createQuery("select o from OutboxMessage o left join fetch o.receipt where o.sentAt is null order by o.id",
                OutboxMessage.class).setMaxResults(atMost).getResultList();
    }

    /** Lets what was put in by others leave as soon as this transaction is committed. */
    public void announce() {
        filled.fire(new Filled());
    }

    /**
     * Puts a document in, in the transaction of the act it belongs to.
     *
     * @param address where it goes to
     * @param name    what the receiver knows it by
     * @param jws     the detached signature over the body, or null
     */
    public OutboxMessage put(String address, String name, byte[] body, String jws) {
        OutboxMessage message = new OutboxMessage(address, name, body, jws, clock.now());
        em.persist(message);
        announce();
        return message;
    }

    /** Marks documents as sent, after the broker has them. */
    public void markSent(Collection<Long> ids) {
        em.createQuery("select o from OutboxMessage o where o.id in :ids", OutboxMessage.class)
                .setParameter("ids", ids).getResultList().forEach(message -> message.wasSent(clock.now()));
    }
}
