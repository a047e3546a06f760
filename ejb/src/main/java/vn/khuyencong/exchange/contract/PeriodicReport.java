package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;

/**
 * Data of {@code periodic.report}: the official actual or estimated figures of one unit and period.
 *
 * @param key         its business key
 * @param kind        what it does to the versions before it
 * @param period      H1 or YEAR
 * @param valueStatus ESTIMATED (ước thực hiện) or ACTUAL
 * @param title       title of the report, or null
 * @param sample      true for sample data
 * @param figures     money and indicators
 * @param attachments files that belong to it and travel apart
 */
public record PeriodicReport(DocumentKey key, SubmissionKind kind, Period period, ValueStatus valueStatus,
                             String title, boolean sample, List<Amount> figures,
                             @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AttachmentReference> attachments)
        implements Payload {

    public PeriodicReport {
        attachments = attachments == null ? List.of() : attachments;
    }

    /** A report without attachments. */
    public PeriodicReport(DocumentKey key, SubmissionKind kind, Period period, ValueStatus valueStatus, String title,
                          boolean sample, List<Amount> figures) {
        this(key, kind, period, valueStatus, title, sample, figures, List.of());
    }
}
