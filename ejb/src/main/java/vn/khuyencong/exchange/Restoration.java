package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A restore of the database from a backup; the row is written by the restore itself. */
@Entity
@Table(name = "restoration")
class Restoration {

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

    int id() {
        return id;
    }

    Instant backupAt() {
        return backupAt;
    }

    Instant restoredAt() {
        return restoredAt;
    }

    void wasTold(Instant at) {
        toldAt = at;
    }
}
