package vn.khuyencong.norm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Days on which nobody works, on file. */
@Entity
@Table(name = "public_holiday")
class HolidayRow extends LawRow {

    @Column(name = "first_day")
    private LocalDate firstDay;
    @Column(name = "last_day")
    private LocalDate lastDay;
    private String name;

    protected HolidayRow() {
    }

    HolidayRow(LawContent.DaysOff days, LocalDate from, LocalDate to, String legalBasis) {
        super(from, to, legalBasis);
        firstDay = days.first();
        lastDay = days.last();
        name = days.name();
    }

    @Override
    LawContent.DaysOff content() {
        return new LawContent.DaysOff(name, firstDay, lastDay);
    }
}
