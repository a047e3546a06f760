package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;

/**
 * What waits to leave. Sending and marking are two steps of one turn: a crash between them sends the same document once more. The
 * order is that in which documents were put in; ids are handed out to the nodes in blocks and do not tell it.
 */
@Stateless
public class Outbox {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private KeptCopies copies;
    @Inject
    private BusinessClock clock;
    @Inject
    private Event<Filled> filled;

    /** Something was put in; to be heeded once that is committed. */
    public record Filled() {
    }

    /**
     * The oldest documents not yet sent, for whoever carries them: he alone does, on all nodes, until his transaction ends, in which
     * he hands them to the broker and then marks them. Others wait, and find them marked; of one that died the turn is free at once.
     *
     * @param heldUp addresses that cannot be sent to now: what is for them waits and holds up nobody else
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<OutboxMessage> take(int atMost, Collection<String> heldUp) {
        em.find(OutboxTurn.class, OutboxTurn.ONLY, LockModeType.PESSIMISTIC_WRITE);
        TypedQuery<OutboxMessage> waiting = em.createQuery("select o from OutboxMessage o left join fetch o.receipt where o.sentAt is null"
                + (heldUp.isEmpty() ? "" : " and o.address not in :heldUp") + " order by o.createdAt, o.id", OutboxMessage.class);
        if (!heldUp.isEmpty()) {
            waiting.setParameter("heldUp", heldUp);
        }
        return waiting.setMaxResults(atMost).getResultList();
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

    /** Puts a receipt in once more, for a unit that asked for it. */
    public void put(UnitId to, Receipt receipt) {
        em.persist(new OutboxMessage(to, receipt, clock.now()));
        filled.fire(new Filled());
    }

    /** Puts a document that was sent to an address in once more, as it was; false if it is not there. */
    public boolean again(String address, String name) {
        Optional<Sent> sent = sent(address, name);
        sent.ifPresent(document -> put(address, name, document.body(), document.jws()));
        return sent.isPresent();
    }

    /** Whether a document that was sent to an address can be sent there once more, as it was. */
    public boolean isThere(String address, String name) {
        return sent(address, name).isPresent();
    }

    /** A document as it was sent. */
    private record Sent(byte[] body, String jws) {
    }

    private Optional<Sent> sent(String address, String name) {
        return em.createQuery("select o from OutboxMessage o where o.address = :address and o.name = :name and o.receipt is null order by o.id", OutboxMessage.class)
                .setParameter("address", address).setParameter("name", name).getResultStream()
                .flatMap(document -> body(document).map(body -> new Sent(body, document.jws())).stream()).findFirst();
    }

    /** The bytes, which stay with the letter or the norm pack where a rule of retention let the copy go; empty where they are not found here. */
    private Optional<byte[]> body(OutboxMessage document) {
        return document.isBodyKept() ? Optional.of(document.body())
                : copies.letter(document.name()).or(() -> copies.normPack(document.name())).map(KeptCopies.Original::body);
    }

    /** The names of all documents but receipts that were ever put in for an address, the newest first. */
    public List<String> names(String address) {
        return em.createQuery("select o.name from OutboxMessage o where o.address = :address and o.receipt is null group by o.name order by max(o.createdAt) desc",
                String.class).setParameter("address", address).getResultList();
    }

    /** Marks documents as sent, after the broker has them. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void markSent(Collection<Long> ids) {
        em.createQuery("select o from OutboxMessage o where o.id in :ids", OutboxMessage.class)
                .setParameter("ids", ids).getResultList().forEach(message -> message.wasSent(clock.now()));
    }
}
