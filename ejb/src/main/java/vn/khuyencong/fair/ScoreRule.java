package vn.khuyencong.fair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** By how many points something counts, from when on, and where that stands. Public. */
@Entity
@Table(name = "fair_score_rule")
public class ScoreRule {

    @Id
    private long id;
    @Enumerated(EnumType.STRING)
    private ScoreKind kind;
    private int points;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;

    protected ScoreRule() {
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public ScoreKind kind() {
        return kind;
    }

    public int points() {
        return points;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public String legalBasis() {
        return legalBasis;
    }

    /** Whether somebody has held it against that text. */
    public boolean verified() {
        return verified;
    }
}
