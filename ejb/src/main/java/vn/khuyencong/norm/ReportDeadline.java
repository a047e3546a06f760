package vn.khuyencong.norm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import vn.khuyencong.shared.DocumentStream;

/** A rule of the calendar, counted from the plan year. */
@Entity
@Table(name = "report_deadline")
class ReportDeadline {

    @Id
    private long id;
    @Enumerated(EnumType.STRING)
    private DocumentStream stream;
    @Column(name = "due_year")
    private int dueYear;
    @Column(name = "due_month")
    private int dueMonth;
    @Column(name = "due_day")
    private int dueDay;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;

    protected ReportDeadline() {
    }

    /** The deadline it sets for a plan year; empty if it was no rule on that day. */
    Optional<Deadline> of(int planYear) {
        YearMonth month = YearMonth.of(planYear + dueYear, dueMonth);
        LocalDate due = month.atDay(Math.min(dueDay, month.lengthOfMonth()));
        boolean inForce = !validFrom.isAfter(due) && (validTo == null || !validTo.isBefore(due));
        return inForce ? Optional.of(new Deadline(stream, due, legalBasis, verified)) : Optional.empty();
    }
}
