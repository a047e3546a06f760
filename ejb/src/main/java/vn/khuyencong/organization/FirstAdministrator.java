package vn.khuyencong.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * That the system has its first administrator. Its one key lets only one of two who try at the same moment become it; later
 * its row is locked by whoever takes an administrator's rights away, so that two of them never leave none behind.
 */
@Entity
@Table(name = "first_administrator")
class FirstAdministrator {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;
    private String account;
    @Column(name = "made_at")
    private Instant madeAt;

    protected FirstAdministrator() {
    }

    FirstAdministrator(String account, Instant madeAt) {
        this.account = account;
        this.madeAt = madeAt;
    }
}
