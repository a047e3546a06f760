package vn.khuyencong.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;

/** Chương trình khuyến công of some years: of the country, or of one unit. */
@Entity
public class Programme {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "unit_id")
    private String unitId;
    private String name;
    @Column(name = "first_year")
    private int firstYear;
    @Column(name = "last_year")
    private int lastYear;
    @Column(name = "decision_number")
    private String decisionNumber;
    @Column(name = "decision_date")
    private LocalDate decisionDate;
    private String authority;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;
    @Column(name = "entered_by")
    private String enteredBy;

    protected Programme() {
    }

    Programme(NewProgramme entered, String by) {
        unitId = entered.unit() == null ? null : entered.unit().value();
        name = VietnameseText.normalize(entered.name().strip());
        firstYear = entered.firstYear();
        lastYear = entered.lastYear();
        decisionNumber = VietnameseText.normalize(entered.decisionNumber().strip());
        decisionDate = entered.decisionDate();
        authority = VietnameseText.normalize(entered.authority().strip());
        legalBasis = VietnameseText.normalize(entered.legalBasis().strip());
        enteredBy = by;
    }

    boolean overlaps(NewProgramme other) {
        return other.firstYear() <= lastYear && other.lastYear() >= firstYear;
    }

    public long id() {
        return id;
    }

    /** Whose; null: the national one. */
    public UnitId unit() {
        return unitId == null ? null : new UnitId(unitId);
    }

    public String name() {
        return name;
    }

    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return lastYear;
    }

    public String decisionNumber() {
        return decisionNumber;
    }

    public LocalDate decisionDate() {
        return decisionDate;
    }

    public String authority() {
        return authority;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public boolean verified() {
        return verified;
    }

    /** Who entered it; null if it came with the program. */
    public String enteredBy() {
        return enteredBy;
    }
}
