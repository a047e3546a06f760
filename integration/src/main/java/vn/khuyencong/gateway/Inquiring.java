package vn.khuyencong.gateway;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.khuyencong.exchange.contract.JournalDigest;
import vn.khuyencong.exchange.contract.ReceiptRequest;
import vn.khuyencong.exchange.contract.ReconciliationReport;
import vn.khuyencong.exchange.contract.Span;

/** Asks the ministry about the exchange: each question is a numbered message of the journal, as a document is. */
final class Inquiring {

    private final Home home;
    private final Journal journal;
    private final LinkMessages messages;
    private final String unit;

    Inquiring(Home home) {
        this.home = home;
        journal = home.journal();
        messages = new LinkMessages(home);
        unit = home.identity().unit().value();
    }

    /** What the journal holds, to be answered by a statement. */
    Journal.Entry report() {
        SortedMap<Long, String> digests = new TreeMap<>();
        long receipts = 0;
        for (Journal.Entry entry : journal.entries()) {
            digests.put(entry.sequence(), entry.digest());
            receipts += entry.receipts().size();
        }
        long highest = journal.nextSequence() - 1;
        List<Span> absent = Span.missing(new TreeSet<>(digests.keySet()), highest);
        return messages.enter(new ReconciliationReport(unit, highest, digests.size(), JournalDigest.of(digests),
                absent.subList(0, Math.min(ReconciliationReport.MOST_SPANS, absent.size())), receipts, home.documents().size()));
    }

    /** Receipts by their numbers. */
    Journal.Entry byNumber(List<String> numbers) {
        return messages.enter(new ReceiptRequest(unit, numbers, null, null, null));
    }

    /** All receipts of messages, and other papers; at most as many as one request may name. */
    Journal.Entry byMessage(List<String> digests, List<String> documents) {
        return messages.enter(new ReceiptRequest(unit, null, first(digests), first(documents), null));
    }

    /** All receipts of messages after a number of a gateway. */
    Journal.Entry after(String installation, long sequence) {
        return messages.enter(new ReceiptRequest(unit, null, null, null, new ReceiptRequest.After(installation, sequence)));
    }

    private static List<String> first(List<String> all) {
        return all.subList(0, Math.min(ReceiptRequest.MOST, all.size()));
    }
}
