package vn.khuyencong.portal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.shared.UnitId;

/** A document that was handed in at the portal: on the list from the moment it is in the outbox. Never changed. */
@Entity
@Table(name = "portal_submission")
public class PortalSubmission {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "upload_id")
    private Long uploadId;
    @Column(name = "outbox_id")
    private long outboxId;
    private String sender;
    private String subject;
    private String type;
    @Column(name = "plan_year")
    private int planYear;
    private String stream;
    private String document;
    private int version;
    private String installation;
    private long sequence;
    private String actor;
    @Column(name = "put_in_at")
    private Instant putInAt;
    private String digest;

    protected PortalSubmission() {
    }

    PortalSubmission(Long uploadId, long outboxId, Message message, byte[] body, Instant putInAt) {
        DocumentKey key = message.payload().key();
        this.uploadId = uploadId;
        this.outboxId = outboxId;
        this.putInAt = putInAt;
        sender = message.envelope().sender().value();
        subject = key.unit();
        type = message.envelope().type().eventType();
        planYear = key.planYear();
        stream = key.stream();
        document = key.document();
        version = key.version();
        installation = message.envelope().installation();
        sequence = message.envelope().sequence();
        actor = message.envelope().actor();
        digest = Digest.sha256(body);
    }

    public long id() {
        return id;
    }

    /** The workbook it was made of; null where an act or a form of the portal made it. */
    public Long uploadId() {
        return uploadId;
    }

    long outboxId() {
        return outboxId;
    }

    /** The unit whose door it goes through. */
    public UnitId sender() {
        return new UnitId(sender);
    }

    public DocumentKey key() {
        return new DocumentKey(subject, planYear, stream, document, version);
    }

    public String actor() {
        return actor;
    }

    public Instant putInAt() {
        return putInAt;
    }

    /** SHA-256 of the message as sent. */
    public String digest() {
        return digest;
    }
}
