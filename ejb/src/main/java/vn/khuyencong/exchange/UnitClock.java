package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import vn.khuyencong.shared.UnitId;

/** How the clock of a unit stood by its last message, once one of them was far from ours. */
@Entity
@Table(name = "unit_clock")
public class UnitClock {

    @Id
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "claimed_at")
    private Instant claimedAt;
    @Column(name = "seen_at")
    private Instant seenAt;
    @Column(name = "skew_seconds")
    private long skewSeconds;
    private boolean beyond;

    protected UnitClock() {
    }

    UnitClock(UnitId unit) {
        unitId = unit.value();
    }

    void stood(Instant claimed, Instant seen, boolean far) {
        claimedAt = claimed;
        seenAt = seen;
        skewSeconds = Duration.between(seen, claimed).toSeconds();
        beyond = far;
    }

    public UnitId unit() {
        return new UnitId(unitId);
    }

    /** The time that its last message claimed. */
    public Instant claimedAt() {
        return claimedAt;
    }

    /** When that message came. */
    public Instant seenAt() {
        return seenAt;
    }

    /** Claimed less seen: above zero its clock is fast; below zero it is slow, or the message had waited. */
    public long skewSeconds() {
        return skewSeconds;
    }

    /** Whether that is beyond the limit. */
    public boolean beyond() {
        return beyond;
    }
}
