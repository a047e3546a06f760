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
import java.util.List;
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
    /** What the embedded broker and an external one call the queues of what they gave up. */
    private static final List<String> DEAD = List.of("jms.queue.DLQ", "jms.queue.ExpiryQueue", "DLQ", "ExpiryQueue");

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
        for (InboxState each : List.of(InboxState.PARKED, InboxState.CONFLICT)) {
            gauge("khuyencong.inbox.open", Tags.of("state", each.name()), n -> n.open(each));
        }
        gauge("khuyencong.outbox.unsent", Tags.empty(), ExchangeState.Numbers::unsent);
        gauge("khuyencong.outbox.oldest.seconds", Tags.empty(), n -> age(n.oldestUnsent()));
        meters.gauge("khuyencong.dead.letters", this, watch -> watch.link.last() == null ? Double.NaN : watch.link.last().dead());
        meters.gauge("khuyencong.inbox.waiting", this, watch -> watch.link.last() == null ? Double.NaN : watch.link.last().waiting());
    }

    /** Not kept over a restart: the next look is due anyway. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void look() {
        Instant now = clock.now();
        Queued queued = queued();
        if (queued.waiting() == 0) {
            consumer.sawEmpty(now);
        }
        link.report(new BrokerLink.Look(now, queued != Queued.UNKNOWN, broker.isEmbedded(), consumer.isLooking(), queued.waiting(), queued.dead()));
        if (faults.databaseAnswers()) {
            numbers = state.numbers();
        }
    }

    /** Messages that wait for the intake, and those that the broker gave up. */
    private record Queued(long waiting, long dead) {

        static final Queued UNKNOWN = new Queued(BrokerLink.Look.UNKNOWN, BrokerLink.Look.UNKNOWN);
    }

    private Queued queued() {
        try (BrokerControl control = broker.control()) {
            wasConnected = true;
            return new Queued(control.waiting(Addresses.INBOX), DEAD.stream().mapToLong(control::waiting).sum());
        } catch (BrokerFault away) {
            // Said once for each time it goes away, not every ten seconds.
            LOG.log(wasConnected ? Level.WARNING : Level.FINE, "Không hỏi được máy chủ thông điệp: {0}", Faults.shown(away));
            wasConnected = false;
            return Queued.UNKNOWN;
        }
    }

    private void gauge(String name, Tags tags, ToDoubleFunction<ExchangeState.Numbers> value) {
        meters.gauge(name, tags, this, watch -> watch.numbers == null ? Double.NaN : value.applyAsDouble(watch.numbers));
    }

    private double age(Instant since) {
        return since == null ? 0 : Duration.between(since, clock.now()).toSeconds();
    }
}
