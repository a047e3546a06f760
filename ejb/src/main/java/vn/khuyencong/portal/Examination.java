package vn.khuyencong.portal;

import java.util.List;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.plan.DocumentSums;
import vn.khuyencong.shared.Refusal;

/**
 * What would become of a document if it was handed in now.
 *
 * @param composed the message as it would be sent
 * @param findings refusals and warnings
 * @param inForce  what is in force of the same document
 * @param earlier  the same key with the same content, if it was sent before; else null
 */
public record Examination(EventWriter.Composed composed, List<Refusal> findings, DocumentSums inForce, Earlier earlier) {

    /**
     * The same document, sent before.
     *
     * @param messageId its number in the inbox; null while it is under way
     */
    public record Earlier(Long messageId) {
    }

    /** Whether it may be handed in. */
    public boolean mayBeSent() {
        return earlier == null && findings.stream().noneMatch(Refusal::blocks);
    }

    /** The message it makes; null where it does not fit its schema. */
    public Message message() {
        return composed.read().message();
    }

    /** The document in figures. */
    public DocumentSums sums() {
        return message() == null ? DocumentSums.NONE : DocumentSums.of(message().payload());
    }

    /** What will be in force once it is accepted. */
    public DocumentSums sumsAfter() {
        return message() != null && message().payload().kind() == SubmissionKind.SUPPLEMENT ? inForce.plus(sums()) : sums();
    }
}
