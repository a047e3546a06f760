package vn.khuyencong.norm;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** From which amount on something is watched, on file. */
@Entity
@Table(name = "watch_threshold")
class ThresholdRow extends LawRow {

    @Enumerated(EnumType.STRING)
    private ThresholdKind kind;
    private int amount;

    protected ThresholdRow() {
    }

    ThresholdRow(LawContent.Limit limit, LocalDate from, LocalDate to, String legalBasis) {
        super(from, to, legalBasis);
        kind = limit.kind();
        amount = limit.amount();
    }

    @Override
    LawContent.Limit content() {
        return new LawContent.Limit(kind, amount);
    }
}
