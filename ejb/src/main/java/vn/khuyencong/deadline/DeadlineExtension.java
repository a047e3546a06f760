package vn.khuyencong.deadline;

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
import vn.khuyencong.shared.DocumentNumber;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.UnitId;

/** More time that one unit was granted for one document, by a paper. */
@Entity
@Table(name = "deadline_extension")
public class DeadlineExtension {

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
    private String reason;
    @Column(name = "paper_number")
    private String paperNumber;
    @Column(name = "paper_date")
    private LocalDate paperDate;
    @Column(name = "granted_by")
    private String grantedBy;
    @Column(name = "business_day")
    private LocalDate businessDay;
    @Column(name = "granted_at")
    private Instant grantedAt;

    protected DeadlineExtension() {
    }

    DeadlineExtension(Wish wish, String grantedBy, LocalDate businessDay, Instant grantedAt) {
        unitId = wish.unit().value();
        planYear = wish.planYear();
        stream = wish.stream();
        due = wish.due();
        reason = wish.reason();
        paperNumber = wish.paperNumber();
        paperDate = wish.paperDate();
        this.grantedBy = grantedBy;
        this.businessDay = businessDay;
        this.grantedAt = grantedAt;
    }

    /**
     * What is to be granted, as it was typed.
     *
     * @param due         the new last day
     * @param paperNumber number of the paper that grants it
     */
    public record Wish(UnitId unit, int planYear, DocumentStream stream, LocalDate due, String reason, String paperNumber, LocalDate paperDate) {

        public Wish {
            paperNumber = DocumentNumber.tidied(paperNumber);
        }

        String subject() {
            return unit + "/" + planYear + "/" + stream;
        }
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

    /** The new last day on which it is on time. */
    public LocalDate due() {
        return due;
    }

    public String reason() {
        return reason;
    }

    public String paperNumber() {
        return paperNumber;
    }

    public LocalDate paperDate() {
        return paperDate;
    }

    public String grantedBy() {
        return grantedBy;
    }

    /** The business day on which it was granted. */
    public LocalDate businessDay() {
        return businessDay;
    }

    public Instant grantedAt() {
        return grantedAt;
    }
}
