package vn.khuyencong.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The one row that whoever purges holds, on whichever node, and which night was the last. */
@Entity
@Table(name = "purge_round")
class PurgeRound {

    static final int ONLY = 1;

    @Id
    private int id;
    @Column(name = "last_night")
    private LocalDate lastNight;

    protected PurgeRound() {
    }

    /** Whether this night has not been yet; then it has. */
    boolean take(LocalDate night) {
        boolean due = !night.equals(lastNight);
        lastNight = night;
        return due;
    }
}
