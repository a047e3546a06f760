package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** A receipt document as issued: one per message and stage, its bytes and signature kept for ever. */
@Entity
@Table(name = "receipt")
public class Receipt {

    /** The two stages of an answer. */
    public enum Stage {
        /** Phiếu tiếp nhận: the message arrived, whole and proven or not. */
        TECHNICAL("TN"),
        /** Phiếu kết quả: what became of it. */
        BUSINESS("KQ");

        private final String prefix;

        Stage(String prefix) {
            this.prefix = prefix;
        }

        /** What its numbers begin with. */
        String prefix() {
            return prefix;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private String number;
    @Column(name = "message_id")
    private long messageId;
    @Enumerated(EnumType.STRING)
    private Stage stage;
    private String outcome;
    @Column(name = "issued_at")
    private Instant issuedAt;
    @Lob
    private byte[] body;
    private String jws;

    protected Receipt() {
    }

    Receipt(String number, long messageId, Stage stage, String outcome, Instant issuedAt, byte[] body, String jws) {
        this.number = number;
        this.messageId = messageId;
        this.stage = stage;
        this.outcome = outcome;
        this.issuedAt = issuedAt;
        this.body = body.clone();
        this.jws = jws;
    }

    public long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public long messageId() {
        return messageId;
    }

    public Stage stage() {
        return stage;
    }

    public String outcome() {
        return outcome;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public byte[] body() {
        return body.clone();
    }

    public String jws() {
        return jws;
    }
}
