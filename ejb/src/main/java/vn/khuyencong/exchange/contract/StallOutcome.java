package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * Data of {@code fair.outcome}: what came of a fair for one establishment that had stalls there. The newest version counts.
 *
 * @param key           unit, plan year of the fair, {@code FAIR_OUTCOME}, the number of the application, version
 * @param kind          ORIGINAL or REPLACEMENT
 * @param fair          code of the fair
 * @param attended      whether it came
 * @param stallsUsed    stalls that it used
 * @param sales         sold at the fair, whole đồng
 * @param contracts     number of contracts and orders
 * @param contractValue their value, whole đồng
 * @param sample        true for sample data
 */
public record StallOutcome(DocumentKey key, SubmissionKind kind, String fair, boolean attended, int stallsUsed, long sales, int contracts,
                           long contractValue, boolean sample) implements Payload {

    /** The stream of its key. */
    public static final String STREAM = "FAIR_OUTCOME";

    /** The same under another version number. */
    public StallOutcome numbered(int version) {
        return new StallOutcome(new DocumentKey(key.unit(), key.planYear(), key.stream(), key.document(), version),
                version == 1 ? SubmissionKind.ORIGINAL : SubmissionKind.REPLACEMENT, fair, attended, stallsUsed, sales, contracts,
                contractValue, sample);
    }

    @Override
    @JsonIgnore
    public List<AttachmentReference> attachments() {
        return List.of();
    }
}
