package vn.khuyencong.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** When a unit is reminded, counted from its deadline. */
@Entity
@Table(name = "reminder_step")
public class ReminderStep {

    @Id
    private long id;
    private int days;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;

    protected ReminderStep() {
    }

    ReminderStep(int days, LocalDate validFrom, LocalDate validTo) {
        this.days = days;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /** Days after the deadline; negative before it. */
    public int days() {
        return days;
    }

    public String legalBasis() {
        return legalBasis;
    }

    /** Whether somebody has held it against a text. */
    public boolean verified() {
        return verified;
    }

    /** Whether it has been reached for a deadline, and was a step on that day. */
    boolean reached(LocalDate due, LocalDate today) {
        LocalDate day = due.plusDays(days);
        return !day.isAfter(today) && !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}
