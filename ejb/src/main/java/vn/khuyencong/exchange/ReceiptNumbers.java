package vn.khuyencong.exchange;

import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Running numbers of receipts, of which a node takes a block at a time: none is given twice, and what is left of a block when a node stops, like
 * the number of a receipt that was never committed, is left out for ever.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReceiptNumbers {

    /** By how much the sequence goes on. */
    private static final int BLOCK = 50;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    private long next;
    private long end;

    /** The next number of this node. */
    public long next() {
        if (next == end) {
            next = ((Number) em.createNativeQuery("select nextval('receipt_seq')").getSingleResult()).longValue();
            end = next + BLOCK;
        }
        return next++;
    }
}
