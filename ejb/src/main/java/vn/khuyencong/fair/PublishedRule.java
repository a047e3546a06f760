package vn.khuyencong.fair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The published numbers by which stalls are allocated, and where they stand. Public; a fair names its version when it is announced. */
@Entity
@Table(name = "fair_rule")
public class PublishedRule {

    @Id
    private String version;
    @Column(name = "percent_when_fewer")
    private int percentWhenFewer;
    @Column(name = "percent_other_zone")
    private int percentOtherZone;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;

    protected PublishedRule() {
    }

    public String version() {
        return version;
    }

    /** What a stall is worth, in percent, to who gets fewer than it wants. */
    public int percentWhenFewer() {
        return percentWhenFewer;
    }

    /** What a stall is worth, in percent, outside the product group that an applicant named first. */
    public int percentOtherZone() {
        return percentOtherZone;
    }

    public String legalBasis() {
        return legalBasis;
    }

    /** Whether somebody has held it against that text. */
    public boolean verified() {
        return verified;
    }
}
