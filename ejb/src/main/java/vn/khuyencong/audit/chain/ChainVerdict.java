package vn.khuyencong.audit.chain;

import java.util.List;
import vn.khuyencong.exchange.contract.AuditHead;

/**
 * What came out of checking a stretch of the trail.
 *
 * @param first     position of its first entry; 0 where it has none
 * @param last      position of its last entry that holds
 * @param confirmed the signed heads that agree with it, by position
 * @param broken    the first thing wrong with it; null if it holds
 */
public record ChainVerdict(long first, long last, List<AuditHead> confirmed, Broken broken) {

    /** What can be wrong. */
    public enum Fault {
        /** The file does not begin as an export does. */
        NO_EXPORT,
        /** A line that is no entry, or is cut off. */
        UNREADABLE,
        /** Another place than the next: entries are missing, swapped or put in. */
        WRONG_PLACE,
        /** The entry, its hash or what stands before it is not what was sealed. */
        WRONG_HASH,
        /** The entries hold together, but are not those that the ministry signed. */
        OTHER_THAN_SIGNED,
        /** The ministry signed more entries than are here. */
        ENDS_EARLY,
        /** No signed head lies within: whoever owns the database could have written all of it anew. */
        UNSIGNED
    }

    /**
     * The first thing wrong.
     *
     * @param position the place in the chain where it shows
     * @param id       key of the entry there; 0 where it cannot be read
     * @param head     the signed head that disagrees; null where none is concerned
     */
    public record Broken(Fault fault, long position, long id, AuditHead head) {
    }

    public boolean holds() {
        return broken == null;
    }

    /** The last position that a signed head vouches for; 0 where none does. */
    public long signedUpTo() {
        return confirmed.isEmpty() ? 0 : confirmed.get(confirmed.size() - 1).position();
    }
}
