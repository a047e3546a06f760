package vn.khuyencong.exchange.contract;

import java.util.List;

/**
 * Data of {@code reconciliation.report}: what a gateway holds, as far as its journal goes before this message. The ministry
 * answers it with a statement.
 *
 * @param unit          the unit
 * @param highest       the last number of the journal before this message; 0 for an empty one
 * @param messages      how many messages the journal holds
 * @param journalDigest {@link JournalDigest} over them
 * @param absent        numbers up to {@code highest} that the journal does not hold and so can never send again
 * @param receipts      how many receipts it holds of them
 * @param documents     how many other documents of the ministry it holds
 */
public record ReconciliationReport(String unit, long highest, long messages, String journalDigest, List<Span> absent, long receipts,
                                   long documents) implements Inquiry {

    /** More holes than this are no journal. */
    public static final int MOST_SPANS = 1000;

    public ReconciliationReport {
        absent = absent == null ? List.of() : List.copyOf(absent);
    }
}
