package vn.khuyencong.merit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What a score card counts while it holds, and how many points it is worth. */
@Entity
@Table(name = "merit_criterion")
public class MeritCriterion {

    @Id
    private long id;
    @Enumerated(EnumType.STRING)
    private CriterionCode code;
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

    protected MeritCriterion() {
    }

    public CriterionCode code() {
        return code;
    }

    public String name() {
        return name;
    }

    public int mostPoints() {
        return mostPoints;
    }

    public String legalBasis() {
        return legalBasis;
    }

    /** Whether somebody held it against the text of the law. */
    public boolean verified() {
        return verified;
    }
}
