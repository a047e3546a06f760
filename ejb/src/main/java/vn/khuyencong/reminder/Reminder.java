package vn.khuyencong.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.UnitId;

/** That a unit was reminded; one row per unit, document, deadline and step. */
@Entity
@Table(name = "reminder")
public class Reminder {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "plan_year")
    private int planYear;
    @Enumerated(EnumType.STRING)
    private DocumentStream stream;
    private LocalDate due;
    private int days;
    @Column(name = "business_day")
    private LocalDate businessDay;
    @Column(name = "sent_at")
    private Instant sentAt;
    @Column(name = "sent_by")
    private String sentBy;

    protected Reminder() {
    }

    Reminder(Owed owed, int days, String sentBy, LocalDate businessDay, Instant sentAt) {
        unitId = owed.unit().value();
        planYear = owed.planYear();
        stream = owed.stream();
        due = owed.due();
        this.days = days;
        this.sentBy = sentBy;
        this.businessDay = businessDay;
        this.sentAt = sentAt;
    }

    /** A document that a unit still owes. */
    record Owed(UnitId unit, int planYear, DocumentStream stream, LocalDate due) {
    }

    boolean isOf(Owed owed) {
        return unit().equals(owed.unit()) && planYear == owed.planYear() && stream == owed.stream() && due.equals(owed.due());
    }

    public UnitId unit() {
        return new UnitId(unitId);
    }

    public int planYear() {
        return planYear;
    }

    public DocumentStream stream() {
        return stream;
    }

    /** The deadline that it speaks of. */
    public LocalDate due() {
        return due;
    }

    /** Its step: days after the deadline, negative before it. */
    public int days() {
        return days;
    }

    /** The business day on which it was sent. */
    public LocalDate businessDay() {
        return businessDay;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** Who had it sent; {@code system} at night. */
    public String sentBy() {
        return sentBy;
    }
}
