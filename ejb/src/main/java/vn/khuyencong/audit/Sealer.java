package vn.khuyencong.audit;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Gives entries their places in the chain, in the order of their ids. Ids are handed out to the nodes in blocks and a long
 * transaction commits late, so an entry may come to light after one with a higher id was sealed: it takes the next place then.
 * The place, not the id, is the order of the chain.
 */
@Stateless
public class Sealer {

    /** So many at once: a few kilobytes each, and a transaction of well under a second. */
    static final int BATCH = 1_000;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** Where the chain ends. */
    public record End(long position, String hash) {
    }

    /**
     * Seals what waits. Whoever else seals, on this node or another, waits for the end of the transaction and then finds it sealed.
     *
     * @return how many were sealed; as many as a batch holds where more may wait
     */
    public int seal() {
        AuditChain chain = lock();
        // Ordered by the place too, which is null for all: so the index hands them over and a long backlog is not sorted for each batch.
        List<AuditEntry> waiting = em.createQuery("select e from AuditEntry e where e.chainPosition is null order by e.chainPosition, e.id",
                        AuditEntry.class)
                .setMaxResults(BATCH).getResultList();
        waiting.forEach(chain::append);
        return waiting.size();
    }

    /** Where the chain ends, and stays until the transaction does. */
    public End hold() {
        AuditChain chain = lock();
        return new End(chain.position(), chain.hash());
    }

    private AuditChain lock() {
        return em.find(AuditChain.class, AuditChain.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
