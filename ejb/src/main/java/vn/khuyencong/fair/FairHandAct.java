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
import java.util.List;
import vn.khuyencong.shared.UnitId;

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

    /** It holds no more. */
    void end(Instant now, String account, String why) {
        endedAt = now;
        endedBy = account;
        endReason = why;
    }

    boolean heldAt(Instant moment) {
        return !at.isAfter(moment) && (endedAt == null || endedAt.isAfter(moment));
    }

    /** Numbers of its stalls. */
    public List<String> stallNumbers() {
        return List.of(stalls.split(" "));
    }

    /** Whether it gives a province its combined stalls. */
    public boolean isCombined() {
        return kind == HandKind.PIN && isOfUnit();
    }

    /** Whether it pins an application. */
    public boolean isPin() {
        return kind == HandKind.PIN && !isOfUnit();
    }

    /** A unit alone, before its slash: the number of an application may end with one too. */
    private boolean isOfUnit() {
        return document.indexOf('/') == document.length() - 1;
    }

    /** The province whose combined stalls they are. */
    public UnitId combinedOf() {
        return new UnitId(document.substring(0, document.length() - 1));
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

    /** The application, as unit/document; unit/ alone for its combined stalls; null for a block. */
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
