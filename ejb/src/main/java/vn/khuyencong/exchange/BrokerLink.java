package vn.khuyencong.exchange;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** How this server stands with its broker, as the side that speaks to it last reported. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class BrokerLink {

    /**
     * A look at the broker.
     *
     * @param at        when
     * @param connected whether it let this server in
     * @param embedded  whether it runs inside this server
     * @param looking   whether the intake looks into its queue
     * @param waiting   messages in the inbox queue not yet taken in; -1 where that is not known
     * @param dead      messages that the broker gave up or let expire; none may ever be there; -1 where that is not known
     */
    public record Look(Instant at, boolean connected, boolean embedded, boolean looking, long waiting, long dead) {

        public static final long UNKNOWN = -1;
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
