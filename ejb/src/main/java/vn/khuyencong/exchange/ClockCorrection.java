package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An administrator's word that this server's clock is right and the times on file up to a moment were not. */
@Entity
@Table(name = "clock_correction")
class ClockCorrection {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "up_to")
    private Instant upTo;
    private Instant at;
    @Column(name = "made_by")
    private String madeBy;
    private String reason;

    protected ClockCorrection() {
    }

    ClockCorrection(Instant upTo, Instant at, String madeBy, String reason) {
        this.upTo = upTo;
        this.at = at;
        this.madeBy = madeBy;
        this.reason = reason;
    }

    Instant upTo() {
        return upTo;
    }
}
