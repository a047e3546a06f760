package vn.khuyencong.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The one row that whoever reminds holds, on whichever node, and when that was last. */
@Entity
@Table(name = "reminder_round")
class ReminderRound {

    static final int ONLY = 1;

    @Id
    private int id;
    @Column(name = "last_day")
    private LocalDate lastDay;

    protected ReminderRound() {
    }

    boolean isOf(LocalDate day) {
        return day.equals(lastDay);
    }

    void was(LocalDate day) {
        lastDay = day;
    }
}
