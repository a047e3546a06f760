package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.shared.UnitId;

/** A document that is to leave: at least once, and marked after it left. A receipt, or a document with an address of its own. */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private String address;
    private String name;
    @Lob
    private byte[] body;
    private String jws;
    @ManyToOne
    @JoinColumn(name = "receipt_id")
    private Receipt receipt;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "sent_at")
    private Instant sentAt;

    protected OutboxMessage() {
    }

    OutboxMessage(UnitId destination, Receipt receipt, Instant createdAt) {
        address = Addresses.receipts(destination);
        name = receipt.number();
        this.receipt = receipt;
        this.createdAt = createdAt;
    }

    OutboxMessage(String address, String name, byte[] body, String jws, Instant createdAt) {
        this.address = address;
        this.name = name;
        this.body = body;
        this.jws = jws;
        this.createdAt = createdAt;
    }

    /** Its content stays elsewhere. */
    void forgetBody() {
        body = null;
    }

    void wasSent(Instant at) {
        sentAt = at;
    }

    public long id() {
        return id;
    }

    /** The address it goes to. */
    public String address() {
        return address;
    }

    /** What the receiver knows it by: the number of a receipt, the name of another document. */
    public String name() {
        return name;
    }

    /** Whether it is a receipt. */
    public boolean isReceipt() {
        return receipt != null;
    }

    public byte[] body() {
        return receipt == null ? body.clone() : receipt.body();
    }

    /** When the broker had it; null while it waits. */
    public Instant sentAt() {
        return sentAt;
    }

    /** The detached signature over the body; null where the document is unsigned. */
    public String jws() {
        return receipt == null ? jws : receipt.jws();
    }
}
