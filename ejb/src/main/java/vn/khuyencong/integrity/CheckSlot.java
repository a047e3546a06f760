package vn.khuyencong.integrity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The one place a run takes while it goes on, on whichever node; locked by whoever begins or ends one. */
@Entity
@Table(name = "check_slot")
class CheckSlot {

    static final int ONLY = 1;

    @Id
    private int id;
    @Column(name = "run_id")
    private Long run;
    @Column(name = "last_night")
    private LocalDate lastNight;

    protected CheckSlot() {
    }

    Long run() {
        return run;
    }

    void take(long newRun) {
        run = newRun;
    }

    void free() {
        run = null;
    }

    boolean wasNight(LocalDate day) {
        return day.equals(lastNight);
    }

    void night(LocalDate day) {
        lastNight = day;
    }
}
