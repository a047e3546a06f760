package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.khuyencong.shared.UnitId;

/** A receipt that is to leave for its unit: at least once, and marked after it left. */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private String destination;
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
        this.destination = destination.value();
        this.receipt = receipt;
        this.createdAt = createdAt;
    }

    void wasSent(Instant at) {
        sentAt = at;
    }

    public long id() {
        return id;
    }

    public UnitId destination() {
        return new UnitId(destination);
    }

    public Receipt receipt() {
        return receipt;
    }
}
