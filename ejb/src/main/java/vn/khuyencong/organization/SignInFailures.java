package vn.khuyencong.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import vn.khuyencong.shared.Network;

/**
 * Wrong passwords for one account from one address. Counted by address, so that a stranger who guesses shuts out himself and
 * not the owner of the account.
 */
@Entity
@Table(name = "sign_in_failures")
class SignInFailures {

    private static final int ALLOWED = 10;
    private static final Duration LOCK = Duration.ofMinutes(15);

    @Id
    private String id;
    private int failures;
    @Column(name = "locked_until")
    private Instant lockedUntil;

    protected SignInFailures() {
    }

    SignInFailures(String id) {
        this.id = id;
    }

    static String id(String account, String address) {
        return account + "@" + network(address);
    }

    static String network(String address) {
        return Network.of(address);
    }

    boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Counts a wrong password; the tenth in a row shuts the address out for a quarter of an hour. */
    void failed(Instant now) {
        failures++;
        if (failures >= ALLOWED) {
            failures = 0;
            lockedUntil = now.plus(LOCK);
        }
    }

    void succeeded() {
        failures = 0;
        lockedUntil = null;
    }
}
