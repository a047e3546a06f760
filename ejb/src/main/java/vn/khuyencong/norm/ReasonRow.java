package vn.khuyencong.norm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A reason on file. */
@Entity
@Table(name = "reason_code")
class ReasonRow extends LawRow {

    private String code;
    private String label;
    @Column(name = "label_en")
    private String labelEnglish;

    protected ReasonRow() {
    }

    ReasonRow(LawContent.Reason reason, LocalDate from, LocalDate to, String legalBasis) {
        super(from, to, legalBasis);
        code = reason.code();
        label = reason.label();
        labelEnglish = reason.labelEnglish();
    }

    @Override
    LawContent.Reason content() {
        return new LawContent.Reason(code, label, labelEnglish);
    }
}
