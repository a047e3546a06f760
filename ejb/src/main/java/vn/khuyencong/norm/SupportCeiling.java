package vn.khuyencong.norm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.khuyencong.norm.rules.Ceiling;
import vn.khuyencong.shared.Dong;
import vn.khuyencong.shared.FundSource;

/** A row of the ceilings on file. */
@Entity
@Table(name = "support_ceiling")
class SupportCeiling {

    @Id
    private long id;
    private String rule;
    private String activity;
    @Enumerated(EnumType.STRING)
    private FundSource fund;
    @Column(name = "max_percent")
    private BigDecimal maxPercent;
    @Column(name = "max_amount")
    private Long maxAmount;
    private String per;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;

    protected SupportCeiling() {
    }

    Ceiling value() {
        return new Ceiling(id, rule, activity, fund, maxPercent, maxAmount == null ? null : Dong.of(maxAmount), per,
                validFrom, validTo, legalBasis, verified);
    }
}
