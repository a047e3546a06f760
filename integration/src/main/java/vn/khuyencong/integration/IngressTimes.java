package vn.khuyencong.integration;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * When the broker took a message from its sender, where the broker is known to say so. A sender can put the same property into
 * a message himself, and the broker lets that one win; so a time is believed only if it can be true: not in the future, and not
 * from before the queue was last seen empty, for then the message would have been there.
 */
final class IngressTimes {

    /** How far the clocks of broker and server may be apart. */
    static final Duration TOLERANCE = Duration.ofMinutes(1);
    private static final String INGRESS = "_AMQ_INGRESS_TIMESTAMP";

    private final boolean told;
    private final Supplier<Instant> now;
    private volatile Instant empty = Instant.EPOCH;

    /** @param told whether the broker has {@code enable-ingress-timestamp} for the addresses of the units */
    IngressTimes(boolean told, Supplier<Instant> now) {
        this.told = told;
        this.now = now;
    }

    /** At that moment nothing was in the queue, nor in the hands of anybody who takes from it, on whichever node. */
    void sawEmpty(Instant at) {
        empty = at;
    }

    /** The connection was lost: what others held may come from any time. */
    void forget() {
        empty = Instant.EPOCH;
    }

    /** The moment; null where it is not known. */
    Instant of(Message message) throws JMSException {
        if (!told || !(message.getObjectProperty(INGRESS) instanceof Long millis)) {
            return null;
        }
        Instant ingress = Instant.ofEpochMilli(millis);
        boolean future = ingress.isAfter(now.get().plus(TOLERANCE));
        // One that is handed over again was held by somebody meanwhile.
        boolean wasNotThere = !message.getJMSRedelivered() && ingress.isBefore(empty.minus(TOLERANCE));
        return future || wasNotThere ? null : ingress;
    }
}
