package vn.khuyencong.norm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.AwardLevel;

/** A level of recognition while it exists, and what holds in its rounds, on file. */
@Entity
@Table(name = "award_level_rule")
class AwardTermsRow extends LawRow {

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

    protected AwardTermsRow() {
    }

    AwardTermsRow(LawContent.AwardTerms terms, LocalDate from, LocalDate to, String legalBasis) {
        super(from, to, legalBasis);
        level = terms.level();
        below = terms.below();
        passMark = terms.passMark();
        certificateMonths = terms.certificateMonths();
        mostOfEstablishment = terms.mostOfEstablishment();
        mostOfUnit = terms.mostOfUnit();
        juryLeast = terms.juryLeast();
    }

    @Override
    LawContent.AwardTerms content() {
        return new LawContent.AwardTerms(level, below, passMark, certificateMonths, mostOfEstablishment, mostOfUnit, juryLeast);
    }
}
