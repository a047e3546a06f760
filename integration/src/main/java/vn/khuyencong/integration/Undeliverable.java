package vn.khuyencong.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.exchange.contract.Addresses;

/**
 * A message that the broker took and cannot hand to a consumer of its own protocol: it takes the consumer away at each attempt, and all behind
 * that message would wait for ever. The message that stands first twice when nothing came, while one was asked for at a time, goes to the
 * dead letters, where it is kept as it came and is an alarm.
 */
@ApplicationScoped
class Undeliverable {

    private static final Logger LOG = Logger.getLogger(Undeliverable.class.getName());

    @Inject
    private Broker broker;

    private Optional<Long> suspected = Optional.empty();

    /** One message was asked for, and none came. */
    void noneCame() {
        try (BrokerControl control = broker.control()) {
            Optional<Long> first = control.first(Addresses.INBOX);
            if (first.isPresent() && first.equals(suspected)) {
                control.toDeadLetters(Addresses.INBOX, first.get());
                LOG.log(Level.SEVERE, "Máy chủ thông điệp không giao được thông điệp {0} của {1}: đã chuyển sang hàng đợi thư chết",
                        new Object[]{String.valueOf(first.get()), Addresses.INBOX});
            }
            suspected = first;
        } catch (BrokerFault away) {
            LOG.log(Level.FINE, "Chưa hỏi được máy chủ thông điệp: {0}", Faults.shown(away));
        }
    }
}
