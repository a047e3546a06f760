package vn.khuyencong.norm;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** From how many days on something is watched, on file. */
@Entity
@Table(name = "watch_threshold")
class ThresholdRow extends LawRow {

    @Enumerated(EnumType.STRING)
    private ThresholdKind kind;
    private int days;

    protected ThresholdRow() {
    }

    ThresholdRow(LawContent.Limit limit, LocalDate from, LocalDate to, String legalBasis) {
        super(from, to, legalBasis);
        kind = limit.kind();
        days = limit.days();
    }

    @Override
    LawContent.Limit content() {
        return new LawContent.Limit(kind, days);
    }
}
