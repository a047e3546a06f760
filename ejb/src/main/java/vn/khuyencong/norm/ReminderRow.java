package vn.khuyencong.norm;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A step of reminding, on file. */
@Entity
@Table(name = "reminder_step")
class ReminderRow extends LawRow {

    private int days;

    protected ReminderRow() {
    }

    ReminderRow(LawContent.ReminderDay day, LocalDate from, LocalDate to, String legalBasis) {
        super(from, to, legalBasis);
        days = day.days();
    }

    @Override
    LawContent.ReminderDay content() {
        return new LawContent.ReminderDay(days);
    }
}
