package vn.khuyencong.consolidation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.shared.DocumentNumber;

/** The closing of a plan year: what was decided and reported by then stays as the figures of that year. */
@Entity
@Table(name = "year_lock")
public class YearLock {

    @Id
    @Column(name = "plan_year")
    private int planYear;
    @Column(name = "business_day")
    private LocalDate businessDay;
    @Column(name = "locked_at")
    private Instant lockedAt;
    @Column(name = "locked_by")
    private String lockedBy;
    @Column(name = "paper_number")
    private String paperNumber;
    @Column(name = "paper_date")
    private LocalDate paperDate;
    private String digest;

    protected YearLock() {
    }

    YearLock(int planYear, Paper paper, String lockedBy, LocalDate businessDay, Instant lockedAt, String digest) {
        this.planYear = planYear;
        this.lockedBy = lockedBy;
        this.businessDay = businessDay;
        this.lockedAt = lockedAt;
        this.digest = digest;
        paperNumber = paper.number();
        paperDate = paper.date();
    }

    /** The paper by which it was closed. */
    public record Paper(String number, LocalDate date) {

        public Paper {
            number = DocumentNumber.tidied(number);
        }
    }

    public int planYear() {
        return planYear;
    }

    /** The business day on which it was closed. */
    public LocalDate businessDay() {
        return businessDay;
    }

    public Instant lockedAt() {
        return lockedAt;
    }

    public String lockedBy() {
        return lockedBy;
    }

    public Paper paper() {
        return new Paper(paperNumber, paperDate);
    }

    /** SHA-256 over the figures as they were closed. */
    public String digest() {
        return digest;
    }
}
