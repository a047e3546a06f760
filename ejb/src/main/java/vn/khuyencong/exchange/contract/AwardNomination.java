package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.shared.DocumentNumber;

/**
 * Data of {@code award.nomination}: one product of one establishment entered in one round, through its province.
 *
 * @param key           unit, plan year of the round, {@code AWARD}, the unit's own number of the entry, version
 * @param kind          ORIGINAL, REPLACEMENT or WITHDRAWAL
 * @param round         code of the round
 * @param establishment who makes it
 * @param product       what is entered
 * @param production    what it came to, or null
 * @param below         the certificate of the level below, or null where there is none
 * @param note          in words, or null
 * @param sample        true for sample data
 * @param attachments   scans of its papers, which travel apart
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AwardNomination(DocumentKey key, SubmissionKind kind, String round, PlanSubmission.Establishment establishment, EnteredProduct product,
                              Production production, LowerCertificate below, String note, boolean sample,
                              @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AttachmentReference> attachments) implements Payload {

    /** The stream of its key. */
    public static final String STREAM = "AWARD";

    public AwardNomination {
        attachments = attachments == null ? List.of() : attachments;
    }

    /** The same under another version number: the first is an original, a later one a replacement where it is no withdrawal. */
    public AwardNomination numbered(int version) {
        SubmissionKind fits = kind == SubmissionKind.WITHDRAWAL ? kind : version == 1 ? SubmissionKind.ORIGINAL : SubmissionKind.REPLACEMENT;
        return with(new DocumentKey(key.unit(), key.planYear(), key.stream(), key.document(), version), fits);
    }

    /** The same as another document. */
    public AwardNomination of(String document) {
        return with(new DocumentKey(key.unit(), key.planYear(), key.stream(), document, key.version()), kind);
    }

    private AwardNomination with(DocumentKey otherKey, SubmissionKind otherKind) {
        return new AwardNomination(otherKey, otherKind, round, establishment, product, production, below, note, sample, attachments);
    }

    /**
     * A product, or a set that is judged as one, with what its maker declares of it.
     *
     * @param name        its name
     * @param group       code of a product group
     * @param description what it is, or null
     * @param set         whether it is a set (bộ sản phẩm)
     * @param own         that the establishment makes it itself
     * @param series      that it can be made in series and is not a one-off
     * @param original    that it copies nothing and breaches nobody's right
     * @param lawful      that it meets the rules of quality, safety and environment
     */
    public record EnteredProduct(String name, String group, String description, boolean set, boolean own, boolean series, boolean original,
                                 boolean lawful) {
    }

    /**
     * What the product came to in the year before.
     *
     * @param revenue      whole đồng, or null
     * @param workers      who work at it, or null
     * @param certificates what else it has been given, or null
     */
    public record Production(Long revenue, Integer workers, String certificates) {
    }

    /**
     * The certificate of the level below.
     *
     * @param level          its level
     * @param number         its number in the register of whoever gave it
     * @param decisionNumber the decision that recognised the product
     * @param decisionDate   its day
     * @param validUntil     its last day, or null where the certificate names none
     */
    public record LowerCertificate(AwardLevel level, String number, String decisionNumber, LocalDate decisionDate, LocalDate validUntil) {

        public LowerCertificate {
            decisionNumber = DocumentNumber.tidied(decisionNumber);
        }
    }
}
