package vn.khuyencong.norm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.norm.rules.Ceiling;
import vn.khuyencong.shared.Dong;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** A row of the ceilings on file. */
@Entity
@Table(name = "support_ceiling")
class SupportCeiling extends LawRow {

    private String rule;
    private String activity;
    @Enumerated(EnumType.STRING)
    private FundSource fund;
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "max_percent")
    private BigDecimal maxPercent;
    @Column(name = "max_amount")
    private Long maxAmount;
    private String per;
    private boolean trial;

    protected SupportCeiling() {
    }

    SupportCeiling(LawContent.Rate rate, LocalDate from, LocalDate to, String legalBasis) {
        super(from, to, legalBasis);
        rule = rate.rule();
        activity = rate.activity();
        fund = rate.fund();
        unitId = rate.unit() == null ? null : rate.unit().value();
        maxPercent = rate.maxPercent();
        maxAmount = rate.maxAmount() == null ? null : rate.maxAmount().amount();
        per = rate.per();
        trial = rate.trial();
    }

    /**
     * @param succeeded the units whose territory its unit came to hold
     * @param heirs     the units that came to hold its unit's
     */
    Ceiling value(List<String> succeeded, List<String> heirs) {
        return new Ceiling(id(), rule, activity, fund, maxPercent, maxAmount == null ? null : Dong.of(maxAmount), per,
                validFrom(), validTo(), legalBasis(), verified(), unitId, succeeded, heirs, trial);
    }

    String unitId() {
        return unitId;
    }

    @Override
    LawContent.Rate content() {
        return new LawContent.Rate(rule, activity, fund, unitId == null ? null : new UnitId(unitId), maxPercent,
                maxAmount == null ? null : Dong.of(maxAmount), per, trial);
    }
}
