package vn.khuyencong.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.AwardLevel;

/** By what products are judged, with how many points at most. Dated law. */
@Entity
@Table(name = "award_criterion")
public class Criterion {

    @Id
    private long id;
    @Enumerated(EnumType.STRING)
    private AwardLevel level;
    private String code;
    private String name;
    @Column(name = "most_points")
    private int mostPoints;
    private int position;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;

    protected Criterion() {
    }

    /** Null: every level that has none of its own. */
    public AwardLevel level() {
        return level;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public int mostPoints() {
        return mostPoints;
    }

    public int position() {
        return position;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last day; null while it holds. */
    public LocalDate validTo() {
        return validTo;
    }

    public String legalBasis() {
        return legalBasis;
    }

    /** Whether somebody has held it against that text. */
    public boolean verified() {
        return verified;
    }
}
