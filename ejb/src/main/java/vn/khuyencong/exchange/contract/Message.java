package vn.khuyencong.exchange.contract;

import vn.khuyencong.shared.UnitId;

/**
 * A message that was read and fits its schema.
 *
 * @param envelope the CloudEvents attributes
 * @param content  what it carries
 */
public record Message(Envelope envelope, Content content) {

    /** The document it carries: whoever is handed documents alone asks for nothing else. */
    public Payload payload() {
        if (content instanceof Payload document) {
            return document;
        }
        throw new IllegalStateException("neither a part of an attachment nor a word about the link nor a question is a document");
    }

    /**
     * The attributes of the event that the exchange uses.
     *
     * @param id           the sender's id of the event
     * @param sender       the unit named in {@code source}
     * @param type         what the message is
     * @param installation the gateway installation
     * @param sequence     its counter, for gaps alone
     * @param actor        who is said to have acted at the portal, or null
     * @param paper        the paper it was entered from; null for a document signed by its unit
     */
    public record Envelope(String id, UnitId sender, MessageType type, String installation, long sequence, String actor,
                           PaperSource paper) {
    }
}
