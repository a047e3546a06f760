package vn.khuyencong.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A group in which products are compared. Dated law. */
@Entity
@Table(name = "award_group")
public class ProductGroup {

    @Id
    private long id;
    private String code;
    private String name;
    private int position;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;

    protected ProductGroup() {
    }

    /** By which entries name it. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
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
