package vn.khuyencong.scheme.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;

/** Money of a violation that came back, by a paper; never changed. */
@Entity
public class Recovery {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "violation_id")
    private Violation violation;
    private long amount;
    @Column(name = "on_day")
    private LocalDate day;
    @Column(name = "paper_number")
    private String paperNumber;
    @Column(name = "paper_date")
    private LocalDate paperDate;
    private String actor;
    private Instant at;

    protected Recovery() {
    }

    Recovery(Violation violation, Recovered what, String actor, Instant at) {
        this.violation = violation;
        amount = what.amount();
        day = what.day();
        paperNumber = what.paperNumber().strip();
        paperDate = what.paperDate();
        this.actor = actor;
        this.at = at;
    }

    /** Đồng. */
    public long amount() {
        return amount;
    }

    public LocalDate day() {
        return day;
    }

    public String paperNumber() {
        return paperNumber;
    }

    public LocalDate paperDate() {
        return paperDate;
    }

    public String actor() {
        return actor;
    }
}
