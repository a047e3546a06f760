package vn.khuyencong.norm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.khuyencong.norm.rules.NormFile;

/** Nội dung hoạt động khuyến công (Điều 4, NĐ 45/2012/NĐ-CP) in the period it is law. */
@Entity
@Table(name = "activity_category")
public class ActivityCategory {

    @Id
    private String code;
    private String label;
    private int position;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;

    protected ActivityCategory() {
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    NormFile.Activity value() {
        return new NormFile.Activity(code, label, validFrom, validTo, legalBasis, verified);
    }

    public boolean inForceOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}
