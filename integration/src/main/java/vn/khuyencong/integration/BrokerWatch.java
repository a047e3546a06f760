package vn.khuyencong.integration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.exchange.BrokerLink;
import vn.khuyencong.exchange.ExchangeState;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.shared.BusinessClock;

/**
 * Looks at the broker and at the exchange's numbers every few seconds: for the page of the system's state and for the
 * metrics. A number is as old as the last look and never asks the database again for each scrape.
 */
@Singleton
@Startup
@DependsOn("BrokerAddresses")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BrokerWatch {

    private static final Logger LOG = Logger.getLogger(BrokerWatch.class.getName());

    @Inject
    private Broker broker;
    @Inject
    private BrokerLink link;
    @Inject
    private InboxConsumer consumer;
    @Inject
    private ExchangeState state;
    @Inject
    private Faults faults;
    @Inject
    private BusinessClock clock;
    @Inject
    private MeterRegistry meters;

    private volatile ExchangeState.Numbers numbers;
    private boolean wasConnected = true;

    @PostConstruct
    void measure() {
        for (InboxState each : InboxState.values()) {
            gauge("khuyencong.inbox.messages", Tags.of("state", each.name()), n -> n.of(each));
        }
        gauge("khuyencong.outbox.unsent", Tags.empty(), ExchangeState.Numbers::unsent);
        gauge("khuyencong.outbox.oldest.seconds", Tags.empty(), n -> age(n.oldestUnsent()));
        meters.gauge("khuyencong.inbox.waiting", this, watch -> watch.link.last() == null ? Double.NaN : watch.link.last().waiting());
    }

    /** Not kept over a restart: the next look is due anyway. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void look() {
        Instant now = clock.now();
        long waiting = waiting();
        if (waiting == 0) {
            consumer.sawEmpty(now);
        }
        link.report(new BrokerLink.Look(now, waiting != BrokerLink.Look.UNKNOWN, broker.isEmbedded(), consumer.isLooking(), waiting));
        if (faults.databaseAnswers()) {
            numbers = state.numbers();
        }
    }

    private long waiting() {
        try (BrokerControl control = broker.control()) {
            wasConnected = true;
            return control.waiting(Addresses.INBOX);
        } catch (BrokerFault away) {
            // Said once for each time it goes away, not every ten seconds.
            LOG.log(wasConnected ? Level.WARNING : Level.FINE, "Không hỏi được máy chủ thông điệp: {0}", Faults.shown(away));
            wasConnected = false;
            return BrokerLink.Look.UNKNOWN;
        }
    }

    private void gauge(String name, Tags tags, ToDoubleFunction<ExchangeState.Numbers> value) {
        meters.gauge(name, tags, this, watch -> watch.numbers == null ? Double.NaN : value.applyAsDouble(watch.numbers));
    }

    private double age(Instant since) {
        return since == null ? 0 : Duration.between(since, clock.now()).toSeconds();
    }
}
