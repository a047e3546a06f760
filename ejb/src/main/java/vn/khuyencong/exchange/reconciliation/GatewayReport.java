package vn.khuyencong.exchange.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.ReconciliationReport;
import vn.khuyencong.exchange.contract.Span;
import vn.khuyencong.shared.UnitId;

/** What a gateway said that it holds. */
@Entity
@Table(name = "gateway_report")
public class GatewayReport {

    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {
    };

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "message_id")
    private long messageId;
    private String unit;
    private String installation;
    private long highest;
    private long messages;
    @Column(name = "journal_digest")
    private String journalDigest;
    private long receipts;
    private long documents;
    private String absent;
    @Column(name = "received_at")
    private Instant receivedAt;

    protected GatewayReport() {
    }

    GatewayReport(InboxMessage message, ReconciliationReport report, Instant receivedAt) {
        messageId = message.id();
        unit = message.sender().value();
        installation = message.installation();
        highest = report.highest();
        messages = report.messages();
        journalDigest = report.journalDigest();
        receipts = report.receipts();
        documents = report.documents();
        absent = write(report.absent());
        this.receivedAt = receivedAt;
    }

    private static String write(List<Span> spans) {
        try {
            return Json.MAPPER.writeValueAsString(spans);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("spans are plain values", e);
        }
    }

    public String installation() {
        return installation;
    }

    /** Whose gateway said it. */
    UnitId unit() {
        return new UnitId(unit);
    }

    /** The last number of its journal. */
    public long highest() {
        return highest;
    }

    /** How many messages its journal held. */
    public long messages() {
        return messages;
    }

    /** {@link vn.khuyencong.exchange.contract.JournalDigest} over them. */
    public String journalDigest() {
        return journalDigest;
    }

    /** How many receipts it held. */
    public long receipts() {
        return receipts;
    }

    /** How many other documents of the ministry it held. */
    public long documents() {
        return documents;
    }

    /** Numbers that its journal does not hold. */
    public List<Span> absent() {
        try {
            return Json.MAPPER.readValue(absent, SPANS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("spans were written here", e);
        }
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
