package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * Data of {@code consultancy.report}: one paid consultancy project (dự án tư vấn phát triển công nghiệp) as it stands, with the
 * revenue recognised of it so far. It is a service that a client pays for and never money of a khuyến công fund.
 *
 * @param key     unit, the year in which its contract was signed, {@code CONSULTANCY}, the unit's own number of the project, version
 * @param kind    ORIGINAL, REPLACEMENT or WITHDRAWAL
 * @param project what was agreed; null in a withdrawal
 * @param revenue recognised so far, quarter by quarter over all years
 * @param sample  true for sample data
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsultancyReport(DocumentKey key, SubmissionKind kind, Project project,
                                @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Recognised> revenue, boolean sample) implements Payload {

    /** The stream of its key. */
    public static final String STREAM = "CONSULTANCY";

    public ConsultancyReport {
        revenue = revenue == null ? List.of() : List.copyOf(revenue);
    }

    /** The same under another version number: the first is an original, a later one a replacement where it is no withdrawal. */
    public ConsultancyReport numbered(int version) {
        SubmissionKind fits = kind == SubmissionKind.WITHDRAWAL ? kind : version == 1 ? SubmissionKind.ORIGINAL : SubmissionKind.REPLACEMENT;
        return with(new DocumentKey(key.unit(), key.planYear(), key.stream(), key.document(), version), fits);
    }

    /** The same as another document. */
    public ConsultancyReport of(String document) {
        return with(new DocumentKey(key.unit(), key.planYear(), key.stream(), document, key.version()), kind);
    }

    private ConsultancyReport with(DocumentKey otherKey, SubmissionKind otherKind) {
        return new ConsultancyReport(otherKey, otherKind, project, revenue, sample);
    }

    @Override
    @JsonIgnore
    public List<AttachmentReference> attachments() {
        return List.of();
    }

    /**
     * What was agreed with whom.
     *
     * @param contractNumber number of the contract
     * @param signedOn       day on which it was signed
     * @param startsOn       first day of the work, or null
     * @param endsOn         last day of the work by the contract, or null
     * @param contractValue  whole đồng, appendices included
     */
    public record Project(String title, ConsultancyField field, Client client, String contractNumber, LocalDate signedOn, LocalDate startsOn,
                          LocalDate endsOn, long contractValue, ConsultancyStatus status) {
    }

    /** Who pays; the tax code and the address are null where there is none. */
    public record Client(String name, String taxCode, String address) {
    }

    /**
     * Revenue recognised in a quarter.
     *
     * @param quarter 1 to 4
     * @param amount  whole đồng
     */
    public record Recognised(int year, int quarter, long amount) {

        /** The first day of the quarter. */
        public LocalDate firstDay() {
            return LocalDate.of(year, 3 * quarter - 2, 1);
        }

        /** The last day of the quarter. */
        public LocalDate lastDay() {
            return firstDay().plusMonths(3).minusDays(1);
        }
    }
}
