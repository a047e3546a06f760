package vn.khuyencong.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

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

    /** One household or office has a whole /64 of IPv6 addresses; four of its eight groups name it. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] ends = address.split("::", -1);
        String[] head = ends[0].split(":");
        StringBuilder network = new StringBuilder();
        for (int group = 0; group < 4; group++) {
            network.append(group < head.length && !head[group].isEmpty() ? head[group] : "0").append(':');
        }
        return network.append(":/64").toString();
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
