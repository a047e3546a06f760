package vn.khuyencong.exchange;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** How this server's clock stands beside those of the database and the broker, as last looked at. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ServerClocks {

    /**
     * A look at the clocks.
     *
     * @param at       when, by this server
     * @param database the database's clock less ours
     */
    public record Look(Instant at, Duration database) {
    }

    private final AtomicReference<Look> last = new AtomicReference<>();

    public void report(Look look) {
        last.set(look);
    }

    /** The last look; null until the first. */
    public Look last() {
        return last.get();
    }
}
