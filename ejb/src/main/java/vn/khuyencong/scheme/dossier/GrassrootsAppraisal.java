package vn.khuyencong.scheme.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** The minutes of an appraisal as they were saved; the newest of a version of the dossier count. */
@Entity
@Table(name = "grassroots_appraisal")
public class GrassrootsAppraisal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "dossier_id")
    private SchemeDossier dossier;
    @Column(name = "on_day")
    private LocalDate day;
    private String team;
    private String content;
    private long agreed;
    private String conclusion;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "made_at")
    private Instant madeAt;

    protected GrassrootsAppraisal() {
    }

    GrassrootsAppraisal(SchemeDossier dossier, AppraisalReport report, String madeBy, Instant madeAt) {
        this.dossier = dossier;
        day = report.day();
        team = report.team();
        content = DossierContent.write(report);
        agreed = report.agreed();
        conclusion = report.conclusion();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    public AppraisalReport report() {
        return DossierContent.read(content, AppraisalReport.class);
    }

    public LocalDate day() {
        return day;
    }

    public String team() {
        return team;
    }

    /** Đồng. */
    public long agreed() {
        return agreed;
    }

    public String conclusion() {
        return conclusion;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
