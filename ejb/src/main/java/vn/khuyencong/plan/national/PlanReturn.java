package vn.khuyencong.plan.national;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.plan.DocumentVersion;

/** A version of a plan of which cells were returned to its unit; open until another version takes its place. Never changed. */
@Entity
@Table(name = "plan_return")
public class PlanReturn {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "version_id")
    private DocumentVersion version;
    private String cells;
    private String note;
    private Instant at;
    @Column(name = "business_day")
    private LocalDate businessDay;
    private String actor;

    protected PlanReturn() {
    }

    PlanReturn(DocumentVersion version, List<String> cells, String note, Instant at, LocalDate businessDay, String actor) {
        this.version = version;
        this.cells = LineAppraisal.write(cells);
        this.note = note;
        this.at = at;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    public DocumentVersion version() {
        return version;
    }

    /** JSON pointers to every returned cell of the document. */
    public List<String> cells() {
        return LineAppraisal.read(cells);
    }

    public String note() {
        return note;
    }

    public Instant at() {
        return at;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    public String actor() {
        return actor;
    }
}
