package vn.khuyencong.exchange;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.Refusal;

/** The receipt as it is written: a CloudEvents 1.0 document by {@code receipt-1.schema.json}. */
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema", "data"})
record ReceiptDocument(String specversion, String id, String source, String type, String subject, Instant time,
                       String datacontenttype, String dataschema, Data data) {

    /** What is certified. */
    record Data(String number, Receipt.Stage stage, String outcome, String summary, Received message, Instant receivedAt,
                LocalDate businessDay, Basis basis, List<Finding> findings) {
    }

    /** The message it is about, named by its digest. */
    record Received(String id, String type, String digest, long size, DocumentKey key) {
    }

    /** A refusal or warning in words. */
    record Finding(String rule, Refusal.Severity severity, String article, String cell, String message, String remedy,
                   String messageEn, String remedyEn) {

        static Finding of(Refusal refusal) {
            return new Finding(refusal.rule(), refusal.severity(), refusal.article(), refusal.cell(),
                    RefusalTexts.message(refusal, Locale.ROOT), RefusalTexts.remedy(refusal, Locale.ROOT),
                    RefusalTexts.message(refusal, Locale.ENGLISH), RefusalTexts.remedy(refusal, Locale.ENGLISH));
        }
    }

    static ReceiptDocument of(String number, Receipt.Stage stage, String outcome, Basis basis, Instant time,
                              InboxMessage message) {
        Received about = new Received(message.eventId(), message.type(), message.digest(), message.size(), message.key());
        String summary = summary(message.type(), stage + "." + outcome);
        Data data = new Data(number, stage, outcome, summary, about, message.receivedAt(), message.businessDay(), basis,
                message.findings().stream().map(Finding::of).toList());
        String unit = message.sender() == null ? "" : message.sender().value();
        return new ReceiptDocument("1.0", number, "urn:khuyencong:ministry", "vn.khuyencong.receipt", unit, time,
                "application/json", "urn:khuyencong:schema:receipt:1", data);
    }

    /** Some messages are answered in words of their own: a test says that it was one. */
    private static String summary(String type, String outcome) {
        ResourceBundle words = ResourceBundle.getBundle("vn.khuyencong.exchange.receipts", Locale.ROOT);
        String own = type + "." + outcome;
        return words.getString(words.containsKey(own) ? own : outcome);
    }
}
