package vn.khuyencong.norm;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How long something is kept, on file. */
@Entity
@Table(name = "retention_rule")
class RetentionRow extends LawRow {

    @Enumerated(EnumType.STRING)
    private RetentionKind kind;
    private int days;

    protected RetentionRow() {
    }

    RetentionRow(LawContent.Keeping keeping, LocalDate from, LocalDate to, String legalBasis) {
        super(from, to, legalBasis);
        kind = keeping.kind();
        days = keeping.days();
    }

    @Override
    LawContent.Keeping content() {
        return new LawContent.Keeping(kind, days);
    }
}
