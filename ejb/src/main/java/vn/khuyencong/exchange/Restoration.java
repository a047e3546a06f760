package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A restore of the database from a backup; the row is written by the restore itself. */
@Entity
@Table(name = "restoration")
class Restoration {

    /** What was still being received when the backup began is not in it either; a transaction is over sooner than this. */
    private static final Duration IN_FLIGHT = Duration.ofMinutes(5);

    @Id
    private int id;
    @Column(name = "backup_at")
    private Instant backupAt;
    @Column(name = "restored_at")
    private Instant restoredAt;
    @Column(name = "told_at")
    private Instant toldAt;

    protected Restoration() {
    }

    Restoration(int id, Instant backupAt, Instant restoredAt) {
        this.id = id;
        this.backupAt = backupAt;
        this.restoredAt = restoredAt;
    }

    int id() {
        return id;
    }

    Instant backupAt() {
        return backupAt;
    }

    Instant restoredAt() {
        return restoredAt;
    }

    /** Whether what was issued at an instant may be missing since. */
    boolean lost(Instant issuedAt) {
        return !issuedAt.isBefore(backupAt.minus(IN_FLIGHT)) && !issuedAt.isAfter(restoredAt);
    }

    boolean wasTold() {
        return toldAt != null;
    }

    void wasTold(Instant at) {
        toldAt = at;
    }
}
