package vn.khuyencong.scheme.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** How often a network used the public page for something within an hour. */
@Entity
@Table(name = "public_quota")
class PublicUse {

    private static final Duration WINDOW = Duration.ofHours(1);

    @Id
    private String id;
    @Column(name = "window_start")
    private Instant windowStart;
    private int used;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected PublicUse() {
    }

    PublicUse(String id, Instant now) {
        this.id = id;
        windowStart = now;
    }

    /** Counts one more use; whether it is still within what is allowed. */
    boolean take(Instant now, int allowed) {
        if (!now.isBefore(windowStart.plus(WINDOW))) {
            windowStart = now;
            used = 0;
        }
        if (used >= allowed) {
            return false;
        }
        used++;
        return true;
    }
}
