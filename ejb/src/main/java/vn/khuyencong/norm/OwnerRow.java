package vn.khuyencong.norm;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Who owns a step, on file. */
@Entity
@Table(name = "step_owner")
class OwnerRow extends LawRow {

    private String step;
    @Enumerated(EnumType.STRING)
    private StepOwner.Owner owner;

    protected OwnerRow() {
    }

    OwnerRow(LawContent.Ownership ownership, LocalDate from, LocalDate to, String legalBasis) {
        super(from, to, legalBasis);
        step = ownership.step();
        owner = ownership.owner();
    }

    @Override
    LawContent.Ownership content() {
        return new LawContent.Ownership(step, owner);
    }
}
