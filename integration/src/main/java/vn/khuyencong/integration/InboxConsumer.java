package vn.khuyencong.integration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;
import vn.khuyencong.exchange.Delivery;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.shared.BusinessClock;

/**
 * Drains the inbox queue: a transacted session hands over at most {@value #BATCH} messages (or as many as
 * {@code KHUYENCONG_INTAKE_BATCH} says) or what came in {@link #GATHER_MILLIS}; the batch commits in the database, then the session
 * commits. One loop a node, whose workers share a batch out by turns of units, so that on one node the messages of a unit keep their order; of several
 * nodes each takes what it gets, and the turns of the units make that come to the same.
 */
@Singleton
@Startup
@DependsOn({"BrokerAddresses", "CamelRoutes"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InboxConsumer {

    private static final Logger LOG = Logger.getLogger(InboxConsumer.class.getName());
    private static final int BATCH = 20;
    private static final long BATCH_BYTES = 4L * 1024 * 1024;
    private static final long SILENT_SECONDS = 30;
    private static final long IDLE_MILLIS = 250;
    private static final long GATHER_MILLIS = 50;
    private static final long RECONNECT_MILLIS = 1_000;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/khuyencong-intake")
    private ManagedExecutorService executor;
    @Inject
    private Broker broker;
    @Inject
    private BrokerAddresses addresses;
    @Inject
    private BatchIntake batchIntake;
    @Inject
    private BusinessClock clock;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private IngressTimes ingress;
    private Future<?> loop;
    private volatile long lastLook = System.nanoTime();
    private int most;

    @PostConstruct
    void start() {
        most = Integer.parseInt(System.getenv().getOrDefault("KHUYENCONG_INTAKE_BATCH", String.valueOf(BATCH)));
        ingress = new IngressTimes(Boolean.parseBoolean(System.getenv("KHUYENCONG_BROKER_INGRESS_TIME")), clock::now);
        loop = executor.submit(this::run);
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
        loop.cancel(false);
    }

    private void run() {
        boolean connected = true;
        while (running()) {
            batchIntake.awaitDatabase(this::running, this::pause);
            try (Connection connection = broker.connect();
                 Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                 MessageConsumer consumer = inbox(session)) {
                connection.start();
                ingress.forget();
                connected = true;
                drain(session, consumer);
            } catch (JMSException | RuntimeException e) {
                // Said once for each time it goes away, not every second.
                LOG.log(connected ? Level.WARNING : Level.FINE, "Mất kết nối hàng đợi tiếp nhận, sẽ nối lại: {0}", Faults.shown(e));
                connected = false;
                pause(RECONNECT_MILLIS);
            }
        }
    }

    private MessageConsumer inbox(Session session) throws JMSException {
        addresses.ensureAll();
        return session.createConsumer(new ActiveMQQueue(Addresses.INBOX));
    }

    private void drain(Session session, MessageConsumer consumer) throws JMSException {
        while (running()) {
            List<Delivery> batch = next(consumer);
            lastLook = System.nanoTime();
            if (!batch.isEmpty()) {
                if (!batchIntake.take(batch, this::running, this::pause)) {
                    session.rollback();
                    return;
                }
                session.commit();
                batchIntake.released();
            }
        }
    }

    /** The broker said that the queue was empty at that moment; that nothing comes here says nothing: another node may hold it. */
    public void sawEmpty(Instant at) {
        ingress.sawEmpty(at);
    }

    /** Whether the loop has looked into the queue lately; it does not while it waits for the database. */
    public boolean isLooking() {
        return System.nanoTime() - lastLook < TimeUnit.SECONDS.toNanos(SILENT_SECONDS);
    }

    private List<Delivery> next(MessageConsumer consumer) throws JMSException {
        List<Delivery> batch = new ArrayList<>(most);
        long bytes = 0;
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(IDLE_MILLIS);
        Message message = consumer.receive(IDLE_MILLIS);
        while (message != null) {
            if (batch.isEmpty()) {
                until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GATHER_MILLIS);
            }
            Delivery delivery = BrokerMessages.delivery(message).takenAt(ingress.of(message));
            batch.add(delivery);
            bytes += delivery.size();
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            message = batch.size() < most && bytes < BATCH_BYTES && left > 0 ? consumer.receive(left) : null;
        }
        return batch;
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    private void pause(long millis) {
        try {
            stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
