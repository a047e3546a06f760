package vn.khuyencong.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.khuyencong.shared.FundSource;

/** A statement that holds or does not, with the law it rests on and the days on which it is asked. */
@Entity
@Table(name = "checklist_item")
public class ChecklistItem {

    @Id
    private long id;
    @Enumerated(EnumType.STRING)
    private ChecklistKind kind;
    private String code;
    @Enumerated(EnumType.STRING)
    private FundSource fund;
    private String label;
    private String remark;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    private int position;

    protected ChecklistItem() {
    }

    boolean isAskedOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it is asked of a scheme of that fund; of a fund not known yet everything is asked that both have. */
    boolean isOf(FundSource asked) {
        return fund == null || fund == asked;
    }

    public long id() {
        return id;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Null as long as it is asked. */
    public LocalDate validTo() {
        return validTo;
    }

    /** Null for either fund. */
    public FundSource fund() {
        return fund;
    }

    public ChecklistKind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Why it matters, or what is wrong where it does not hold. */
    public String remark() {
        return remark;
    }

    public String legalBasis() {
        return legalBasis;
    }

    /** Whether somebody has held it against the text of the law. */
    public boolean verified() {
        return verified;
    }
}
