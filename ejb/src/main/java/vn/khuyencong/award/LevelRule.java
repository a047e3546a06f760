package vn.khuyencong.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.AwardLevel;

/** A level of recognition while it exists, and what holds in its rounds. Dated law. */
@Entity
@Table(name = "award_level_rule")
public class LevelRule {

    @Id
    private long id;
    @Enumerated(EnumType.STRING)
    private AwardLevel level;
    @Enumerated(EnumType.STRING)
    private AwardLevel below;
    @Column(name = "pass_mark")
    private int passMark;
    @Column(name = "certificate_months")
    private Integer certificateMonths;
    @Column(name = "most_of_establishment")
    private Integer mostOfEstablishment;
    @Column(name = "most_of_unit")
    private Integer mostOfUnit;
    @Column(name = "jury_least")
    private int juryLeast;
    private String ties;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;

    protected LevelRule() {
    }

    public AwardLevel level() {
        return level;
    }

    /** The level whose valid certificate a product must hold; null: none. */
    public AwardLevel below() {
        return below;
    }

    /** Points of 100 from which on a product passes. */
    public int passMark() {
        return passMark;
    }

    /** How long a certificate holds; null: not limited. */
    public Integer certificateMonths() {
        return certificateMonths;
    }

    /** Entries of one establishment in a round; null: not limited. */
    public Integer mostOfEstablishment() {
        return mostOfEstablishment;
    }

    /** Entries of one unit in a round; null: not limited. */
    public Integer mostOfUnit() {
        return mostOfUnit;
    }

    /** Given sheets that an entry needs. */
    public int juryLeast() {
        return juryLeast;
    }

    /** Criteria in the order in which they break a tie, separated by a blank. */
    public String ties() {
        return ties;
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

    /** Last day of a certificate of a decision of a day; null: not limited. */
    LocalDate until(LocalDate decided) {
        return certificateMonths == null ? null : decided.plusMonths(certificateMonths).minusDays(1);
    }
}
