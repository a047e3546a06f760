package vn.khuyencong.audit;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import vn.khuyencong.audit.chain.ChainHash;
import vn.khuyencong.audit.chain.ChainLine;

/** The sealed entries, read in the order of the chain, and how far the sealing is. */
@Stateless
public class SealedTrail {

    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /**
     * How far the sealing is.
     *
     * @param sealed         entries in the chain
     * @param unsealed       entries that wait for their place
     * @param oldestUnsealed when the oldest of them was written; null where none waits
     */
    public record State(long sealed, long unsealed, Instant oldestUnsealed) {
    }

    /** Places {@code first} to {@code last}, both in it; none where {@code last} is less. */
    public record Stretch(long first, long last) {
    }

    public State state() {
        Object[] waiting = em.createQuery("select count(e), min(e.at) from AuditEntry e where e.chainPosition is null", Object[].class)
                .getSingleResult();
        return new State(em.find(AuditChain.class, AuditChain.ONLY).position(), (Long) waiting[0], (Instant) waiting[1]);
    }

    /** Whether anything sealed was written before a moment. */
    public boolean hasBefore(Instant moment) {
        return !em.createQuery("select e.id from AuditEntry e where e.chainPosition is not null and e.at < :moment", Long.class)
                .setParameter("moment", moment).setMaxResults(1).getResultList().isEmpty();
    }

    /**
     * The shortest unbroken stretch of the chain with all that was written in a time. What was sealed late, out of its time, is in it
     * with all that lies between.
     *
     * @param from the first moment; null for the beginning
     * @param to   the first moment after it; null for the end
     */
    public Stretch stretch(Instant from, Instant to) {
        long end = em.find(AuditChain.class, AuditChain.ONLY).position();
        if (from == null && to == null) {
            return new Stretch(1, end);
        }
        Object[] places = em.createQuery("select min(e.chainPosition), max(e.chainPosition) from AuditEntry e where e.at >= :from and e.at < :to",
                        Object[].class).setParameter("from", from == null ? Instant.EPOCH : from)
                .setParameter("to", to == null ? FAR : to).getSingleResult();
        return places[0] == null ? new Stretch(1, 0) : new Stretch(from == null ? 1 : (Long) places[0], to == null ? end : (Long) places[1]);
    }

    /** The hash that stands before a place. */
    public String before(long position) {
        return em.createQuery("select e.chainHash from AuditEntry e where e.chainPosition = :position", String.class)
                .setParameter("position", position - 1).getResultStream().findFirst().orElse(ChainHash.START);
    }

    /** The next entries of a stretch, at most so many. */
    public List<ChainLine> next(Stretch stretch, int most) {
        return em.createQuery("select e from AuditEntry e where e.chainPosition between :first and :last order by e.chainPosition", AuditEntry.class)
                .setParameter("first", stretch.first()).setParameter("last", stretch.last()).setMaxResults(most).getResultStream()
                .map(AuditEntry::chainLine).toList();
    }
}
