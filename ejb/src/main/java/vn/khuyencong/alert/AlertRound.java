package vn.khuyencong.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The one row that whoever looks holds, on whichever node, and when that was last. */
@Entity
@Table(name = "alert_round")
class AlertRound {

    static final int ONLY = 1;
    /** A little less than a minute: the nodes' timers are not quite together. */
    private static final Duration BETWEEN = Duration.ofSeconds(45);

    @Id
    private int id;
    @Column(name = "last_at")
    private Instant lastAt;

    protected AlertRound() {
    }

    /** Whether nobody has looked lately; then this is the time at which somebody did. */
    boolean take(Instant now) {
        boolean due = lastAt == null || !now.isBefore(lastAt.plus(BETWEEN)) || now.isBefore(lastAt);
        lastAt = due ? now : lastAt;
        return due;
    }
}
