package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** How a parked message or a conflict was settled: once, by whom and why. */
@Embeddable
public class Settlement {

    /** What ended the waiting. */
    public enum SettlementWay {
        /** Its bytes were processed again and became another message. */
        REPROCESSED,
        /** Its sender sent the same bytes again, and they were taken in. */
        CAME_AGAIN,
        /** An official closed it: nothing more is to be done with it here. */
        CLOSED,
        /** A conflict: the document received first stays. */
        KEPT_FIRST
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "settlement")
    private SettlementWay way;
    @Column(name = "settled_at")
    private Instant at;
    @Column(name = "settled_by")
    private String by;
    @Column(name = "settled_reason")
    private String reason;
    @Column(name = "became_id")
    private Long became;

    protected Settlement() {
    }

    /**
     * @param became the message that the same bytes became; null where there is none
     * @param reason null where the way says all
     */
    Settlement(SettlementWay way, String by, Instant at, String reason, Long became) {
        this.way = way;
        this.by = by;
        this.at = at;
        this.reason = reason;
        this.became = became;
    }

    public SettlementWay way() {
        return way;
    }

    public Instant at() {
        return at;
    }

    public String by() {
        return by;
    }

    public String reason() {
        return reason;
    }

    public Long became() {
        return became;
    }
}
