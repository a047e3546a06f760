package vn.khuyencong.consolidation;

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
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/** A version that came into force after its year had been closed. */
@Entity
@Table(name = "restatement")
public class Restatement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "plan_year")
    private int planYear;
    @Column(name = "unit_id")
    private String unitId;
    @Enumerated(EnumType.STRING)
    @Column(name = "value_status")
    private ValueStatus status;
    private String document;
    @Column(name = "version_id")
    private long versionId;
    private String reason;
    @Column(name = "business_day")
    private LocalDate businessDay;
    @Column(name = "restated_at")
    private Instant restatedAt;

    protected Restatement() {
    }

    Restatement(Later later, LocalDate businessDay, Instant restatedAt) {
        planYear = later.planYear();
        unitId = later.unit().value();
        status = later.status();
        document = later.document();
        versionId = later.versionId();
        reason = later.reason();
        this.businessDay = businessDay;
        this.restatedAt = restatedAt;
    }

    /**
     * The version that came later.
     *
     * @param document key of the version
     * @param reason   its decision, or its title
     */
    public record Later(UnitId unit, int planYear, ValueStatus status, String document, long versionId, String reason) {
    }

    public int planYear() {
        return planYear;
    }

    public UnitId unit() {
        return new UnitId(unitId);
    }

    public ValueStatus status() {
        return status;
    }

    /** Key of the version. */
    public String document() {
        return document;
    }

    /** The decision that it carries, or its title. */
    public String reason() {
        return reason;
    }

    public LocalDate businessDay() {
        return businessDay;
    }
}
