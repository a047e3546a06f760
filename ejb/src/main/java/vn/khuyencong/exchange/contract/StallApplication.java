package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Data of {@code fair.application}: what one establishment applies for at one fair, through its province.
 *
 * @param key           unit, plan year of the fair, {@code FAIR}, the unit's own number of the application, version
 * @param kind          ORIGINAL, REPLACEMENT or WITHDRAWAL
 * @param fair          code of the fair
 * @param establishment who applies
 * @param wanted        stalls asked for, in one run of neighbours; null in a withdrawal
 * @param least         fewer than these are not taken; null in a withdrawal
 * @param firstTime     that it never had a stall at a supported fair, as it says itself
 * @param products      what it shows; the first names the product group it would rather stand in
 * @param wishes        of its place, or null
 * @param apart         whom not to stand beside
 * @param note          in words, or null
 * @param sample        true for sample data
 * @param attachments   scans of its papers, which travel apart
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StallApplication(DocumentKey key, SubmissionKind kind, String fair, PlanSubmission.Establishment establishment,
                               Integer wanted, Integer least, boolean firstTime,
                               @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ShownProduct> products, StallWishes wishes,
                               @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Competitor> apart, String note, boolean sample,
                               @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AttachmentReference> attachments) implements Payload {

    /** The stream of its key. */
    public static final String STREAM = "FAIR";

    public StallApplication {
        products = products == null ? List.of() : products;
        apart = apart == null ? List.of() : apart;
        attachments = attachments == null ? List.of() : attachments;
    }

    /** The same under another version number: the first is an original, a later one a replacement where it is no withdrawal. */
    public StallApplication numbered(int version) {
        SubmissionKind fits = kind == SubmissionKind.WITHDRAWAL ? kind : version == 1 ? SubmissionKind.ORIGINAL : SubmissionKind.REPLACEMENT;
        return with(new DocumentKey(key.unit(), key.planYear(), key.stream(), key.document(), version), fits);
    }

    /** The same as another document. */
    public StallApplication of(String document) {
        return with(new DocumentKey(key.unit(), key.planYear(), key.stream(), document, key.version()), kind);
    }

    private StallApplication with(DocumentKey otherKey, SubmissionKind otherKind) {
        return new StallApplication(otherKey, otherKind, fair, establishment, wanted, least, firstTime, products, wishes, apart, note, sample,
                attachments);
    }

    /**
     * A product that it shows.
     *
     * @param group     code of a product group (zone) of the fair
     * @param award     as sản phẩm công nghiệp nông thôn tiêu biểu, or null
     * @param ocopStars 3 to 5, or null
     */
    public record ShownProduct(String name, String group, ProductAward award, Integer ocopStars) {
    }

    /** The level that recognised a product, and when. */
    public record ProductAward(AwardLevel level, int year) {
    }

    /** Where it would like to stand; a row is of a hall. Null or false is no wish. */
    public record StallWishes(String hall, String row, Boolean corner) {
    }

    /** An establishment not to stand beside; without a tax code known by its name. */
    public record Competitor(String name, String taxCode) {
    }
}
