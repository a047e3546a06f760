package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * Data of {@code award.result}: what a province decided in a round that it ran elsewhere.
 *
 * @param key            unit, plan year, {@code AWARD_RESULT}, the unit's own number of the report, version
 * @param kind           ORIGINAL, REPLACEMENT or WITHDRAWAL
 * @param level          DISTRICT or PROVINCE
 * @param district       of a district round, or null
 * @param name           name of the round
 * @param decision       the decision that recognised the products; null in a withdrawal
 * @param entered        how many were entered, by product group
 * @param establishments how many establishments entered something; null where that is not known
 * @param recognised     all products that were recognised
 * @param sample         true for sample data
 * @param attachments    scans of its papers, which travel apart
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AwardResult(DocumentKey key, SubmissionKind kind, AwardLevel level, String district, String name, PlanSubmission.Decision decision,
                          @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GroupEntries> entered, Integer establishments,
                          @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RecognisedProduct> recognised, boolean sample,
                          @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AttachmentReference> attachments) implements Payload {

    /** The stream of its key. */
    public static final String STREAM = "AWARD_RESULT";

    public AwardResult {
        entered = entered == null ? List.of() : entered;
        recognised = recognised == null ? List.of() : recognised;
        attachments = attachments == null ? List.of() : attachments;
    }

    /** The same under another version number: the first is an original, a later one a replacement where it is no withdrawal. */
    public AwardResult numbered(int version) {
        SubmissionKind fits = kind == SubmissionKind.WITHDRAWAL ? kind : version == 1 ? SubmissionKind.ORIGINAL : SubmissionKind.REPLACEMENT;
        return new AwardResult(new DocumentKey(key.unit(), key.planYear(), key.stream(), key.document(), version), fits, level, district, name, decision,
                entered, establishments, recognised, sample, attachments);
    }

    /** Products that were entered in a group. */
    public record GroupEntries(String group, int entries) {
    }

    /**
     * A product that was recognised.
     *
     * @param number        of its certificate, in the unit's register of the year
     * @param establishment who makes it
     * @param product       its name
     * @param group         code of its product group
     * @param prize         A, B or C of old rounds, or null
     * @param validUntil    last day of the certificate, or null: as the rules of the day have it
     */
    public record RecognisedProduct(String number, PlanSubmission.Establishment establishment, String product, String group, String prize,
                                    LocalDate validUntil) {
    }
}
