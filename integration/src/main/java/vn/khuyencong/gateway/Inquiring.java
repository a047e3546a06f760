package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.khuyencong.exchange.contract.Inquiry;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.JournalDigest;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.ReceiptRequest;
import vn.khuyencong.exchange.contract.ReconciliationReport;
import vn.khuyencong.exchange.contract.Span;

/** Asks the ministry about the exchange: each question is a numbered message of the journal, as a document is. */
final class Inquiring {

    private final Home home;
    private final Journal journal;
    private final String unit;

    Inquiring(Home home) {
        this.home = home;
        journal = home.journal();
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
        return add(new ReconciliationReport(unit, highest, digests.size(), JournalDigest.of(digests),
                absent.subList(0, Math.min(ReconciliationReport.MOST_SPANS, absent.size())), receipts, home.documents().size()));
    }

    /** Receipts by their numbers. */
    Journal.Entry byNumber(List<String> numbers) {
        return add(new ReceiptRequest(unit, numbers, null, null, null));
    }

    /** All receipts of messages, and other papers; at most as many as one request may name. */
    Journal.Entry byMessage(List<String> digests, List<String> documents) {
        return add(new ReceiptRequest(unit, null, first(digests), first(documents), null));
    }

    /** All receipts of messages after a number of a gateway. */
    Journal.Entry after(String installation, long sequence) {
        return add(new ReceiptRequest(unit, null, null, null, new ReceiptRequest.After(installation, sequence)));
    }

    private static List<String> first(List<String> all) {
        return all.subList(0, Math.min(ReceiptRequest.MOST, all.size()));
    }

    private Journal.Entry add(Inquiry inquiry) {
        MessageType type = MessageType.of(inquiry);
        JsonNode data = Json.MAPPER.valueToTree(inquiry);
        return home.enter(() -> {
            long sequence = journal.nextSequence();
            byte[] body = Envelopes.wrap("Câu hỏi", type, Versions.of(home, new OfficeClock().today()), data, home.identity(), sequence);
            return journal.add(sequence, body, home.key().sign(body), Journal.Beside.inquiry());
        });
    }

    /** Sends questions and waits for their receipts; what they ask for comes right behind. */
    static void send(Map<Home, List<Journal.Entry>> questions, int waitSeconds) throws InterruptedException {
        new Forwarding(questions, waitSeconds, answered -> { }).run();
    }
}
