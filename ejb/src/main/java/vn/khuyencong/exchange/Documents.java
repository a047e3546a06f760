package vn.khuyencong.exchange;

import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.Refusal;

/**
 * Documents of one kind as the inbox handles them: each registered under its key, whatever becomes of it, and judged in its
 * turn. A document is known by its message.
 */
interface Documents {

    /** The message that brought what is registered under a key. */
    Optional<Long> find(String type, DocumentKey key);

    /** What a document that is about to be registered has to wait for; empty if it may be judged. */
    Optional<Refusal> awaited(String type, DocumentKey key);

    void register(long messageId, Message message);

    /** Judges a registered document by the day it came and brings it into force, or returns it. */
    Judged judge(InboxMessage inbox, Message message);

    /** The message of what waits for a document that was just judged; empty if nothing does. */
    Optional<Long> waitsFor(String type, DocumentKey judged);

    /**
     * What became of a document.
     *
     * @param basis of a plan or report; null for others
     */
    record Judged(boolean accepted, Basis basis, List<Refusal> findings) {
    }
}
