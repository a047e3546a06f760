package vn.khuyencong.norm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.khuyencong.shared.FundSource;

/** A power on file. */
@Entity
@Table(name = "delegated_power")
class PowerRow extends LawRow {

    @Enumerated(EnumType.STRING)
    private FundSource fund;
    @Column(name = "change_kind")
    private String changeKind;
    @Enumerated(EnumType.STRING)
    private Power.Approver approver;

    protected PowerRow() {
    }

    PowerRow(LawContent.Delegation delegation, LocalDate from, LocalDate to, String legalBasis) {
        super(from, to, legalBasis);
        fund = delegation.fund();
        changeKind = delegation.changeKind();
        approver = delegation.approver();
    }

    @Override
    LawContent.Delegation content() {
        return new LawContent.Delegation(fund, changeKind, approver);
    }
}
