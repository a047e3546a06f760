package vn.khuyencong.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.shared.BusinessClock;

/** A time in which nobody could send to the ministry, through no fault of the units. */
@Entity
@Table(name = "recorded_outage")
public class RecordedOutage {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "from_at")
    private Instant fromAt;
    @Column(name = "to_at")
    private Instant toAt;
    private String reason;
    @Column(name = "recorded_by")
    private String recordedBy;
    @Column(name = "business_day")
    private LocalDate businessDay;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected RecordedOutage() {
    }

    RecordedOutage(Instant from, Instant to, String reason, String recordedBy, LocalDate businessDay, Instant recordedAt) {
        fromAt = from;
        toAt = to;
        this.reason = reason;
        this.recordedBy = recordedBy;
        this.businessDay = businessDay;
        this.recordedAt = recordedAt;
    }

    /** Whether any part of that day in Viet Nam was lost. */
    boolean touches(LocalDate day) {
        return !day.isBefore(fromAt.atZone(BusinessClock.ZONE).toLocalDate()) && !day.isAfter(lastDay());
    }

    /** The last day of which a part was lost; one that ended at midnight took nothing of the day that began. */
    LocalDate lastDay() {
        return toAt.minusNanos(1).atZone(BusinessClock.ZONE).toLocalDate();
    }

    public Instant from() {
        return fromAt;
    }

    public Instant to() {
        return toAt;
    }

    public String reason() {
        return reason;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
