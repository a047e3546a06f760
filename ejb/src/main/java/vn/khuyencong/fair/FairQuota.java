package vn.khuyencong.fair;

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

/** How many stalls of a fair a province may have; a province without a quota has none. */
@Entity
@Table(name = "fair_quota")
public class FairQuota {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "fair_id")
    private Fair fair;
    @Column(name = "unit_id")
    private String unit;
    private int stalls;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected FairQuota() {
    }

    FairQuota(Fair fair, UnitId unit, int stalls, Instant madeAt, String madeBy) {
        this.fair = fair;
        this.unit = unit.value();
        this.stalls = stalls;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
    }

    void end(Instant at) {
        endedAt = at;
    }

    public long id() {
        return id;
    }

    public Fair fair() {
        return fair;
    }

    public UnitId unit() {
        return new UnitId(unit);
    }

    public int stalls() {
        return stalls;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }

    /** Null while it is in force. */
    public Instant endedAt() {
        return endedAt;
    }
}
