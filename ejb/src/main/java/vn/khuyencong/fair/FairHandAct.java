package vn.khuyencong.fair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What an officer fixed by hand, with his reason: stalls pinned to an application, or blocked. */
@Entity
@Table(name = "fair_hand_act")
public class FairHandAct {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "fair_id")
    private Fair fair;
    @Enumerated(EnumType.STRING)
    private HandKind kind;
    private String document;
    private String stalls;
    private String reason;
    private Instant at;
    @Column(name = "by_account")
    private String byAccount;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "ended_by")
    private String endedBy;
    @Column(name = "end_reason")
    private String endReason;

    protected FairHandAct() {
    }

    FairHandAct(Fair fair, HandKind kind, String document, String stalls, String reason, Instant at, String byAccount) {
        this.fair = fair;
        this.kind = kind;
        this.document = document;
        this.stalls = stalls;
        this.reason = reason;
        this.at = at;
        this.byAccount = byAccount;
    }

    public long id() {
        return id;
    }

    public Fair fair() {
        return fair;
    }

    public HandKind kind() {
        return kind;
    }

    /** The application, as unit/document; null for a block. */
    public String document() {
        return document;
    }

    /** Numbers, separated by a space. */
    public String stalls() {
        return stalls;
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }

    public String byAccount() {
        return byAccount;
    }

    /** Null while it holds. */
    public Instant endedAt() {
        return endedAt;
    }

    public String endedBy() {
        return endedBy;
    }

    public String endReason() {
        return endReason;
    }
}
