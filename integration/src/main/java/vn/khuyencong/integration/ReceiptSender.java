package vn.khuyencong.integration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;
import vn.khuyencong.exchange.Outbox;
import vn.khuyencong.exchange.OutboxMessage;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.shared.UnitId;

/**
 * Carries receipts and other documents out of the outbox: the broker has them first, then they are marked. A crash between
 * the two sends the same documents once more; the units know receipts by their numbers, the inbox knows messages by their
 * digest. Of several nodes one carries at a time: it holds the outbox in a transaction of the database around that of the broker,
 * which is as long as the broker takes for a batch; should the broker not answer, the transaction times out and nothing is marked.
 */
@Singleton
@Startup
@DependsOn("BrokerAddresses")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReceiptSender {

    private static final Logger LOG = Logger.getLogger(ReceiptSender.class.getName());
    private static final int BATCH = 200;
    private static final long LOOK_AGAIN_MILLIS = 2_000;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/khuyencong-intake")
    private ManagedExecutorService executor;
    @Resource
    private UserTransaction transaction;
    @Resource(lookup = "java:jboss/datasources/Khuyencong")
    private DataSource database;
    @Inject
    private Broker broker;
    @Inject
    private BrokerAddresses addresses;
    @Inject
    private Outbox outbox;
    @Inject
    private Event<IntakeStep> steps;

    /** One token: there may be something to send. */
    private final BlockingQueue<Boolean> wake = new ArrayBlockingQueue<>(1);
    /** Units whose addresses are known to be there; a unit that submits at the portal may never have been provisioned. */
    private final Set<UnitId> withAddresses = new HashSet<>();
    /** Addresses that could not be sent to since everything else had left; tried again then. */
    private final Set<String> heldUp = new HashSet<>();
    private volatile boolean running = true;
    private Future<?> loop;

    @PostConstruct
    void start() {
        loop = executor.submit(this::run);
    }

    @PreDestroy
    void stop() {
        running = false;
        wake.offer(true);
        loop.cancel(false);
    }

    public void wake(@Observes IntakeStep step) {
        if (step == IntakeStep.SESSION_COMMITTED) {
            wake.offer(true);
        }
    }

    public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Filled filled) {
        wake.offer(true);
    }

    private void run() {
        boolean able = true;
        while (running) {
            try (Connection connection = broker.connect();
                 Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                 MessageProducer producer = session.createProducer(null)) {
                while (running) {
                    int heldUpBefore = heldUp.size();
                    if (send(session, producer) == 0 && heldUp.size() == heldUpBefore) {
                        heldUp.clear();
                        await();
                    }
                    able = true;
                }
            } catch (JMSException | RuntimeException e) {
                // Said once for each time, not every two seconds: the documents wait, and the state page counts them.
                LOG.log(able ? Level.WARNING : Level.FINE, "Chưa gửi được phiếu, sẽ gửi lại: {0}", Faults.shown(e));
                able = false;
                await();
            }
        }
    }

    private int send(Session session, MessageProducer producer) throws JMSException {
        if (!anyWaits()) {
            return 0;
        }
        try {
            transaction.begin();
            int sent = carry(session, producer);
            transaction.commit();
            return sent;
        } catch (NotSupportedException | RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new IllegalStateException("the outbox could not be marked", e);
        } finally {
            endHalfDone();
        }
    }

    /**
     * Before anybody takes the turn, and past all services: it is asked after every batch, and while the database is away each call of one would
     * write a page of the log.
     */
    private boolean anyWaits() {
        try (java.sql.Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(
                "select id from outbox_message where sent_at is null fetch first 1 rows only"); ResultSet waiting = statement.executeQuery()) {
            return waiting.next();
        } catch (SQLException away) {
            LOG.log(Level.FINE, "Chưa xem được hộp gửi: {0}", Faults.shown(away));
            return false;
        }
    }

    /** Whatever was not marked leaves again. */
    private void endHalfDone() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            LOG.log(Level.WARNING, "Giao dịch gửi phiếu không kết thúc được: {0}", Faults.shown(e));
        }
    }

    private int carry(Session session, MessageProducer producer) throws JMSException {
        List<Long> sent = new ArrayList<>();
        for (OutboxMessage message : outbox.take(BATCH, heldUp)) {
            if (heldUp.contains(message.address())) {
                continue;
            }
            try {
                Addresses.senderOf(message.address()).ifPresent(this::ensureAddresses);
                producer.send(new ActiveMQQueue(message.address()), document(session, message));
                sent.add(message.id());
            } catch (InvalidDestinationException | JMSSecurityException | EJBException e) {
                // One unit without its address must not hold up what the others wait for; what is for it stays in the outbox.
                Addresses.senderOf(message.address()).ifPresent(withAddresses::remove);
                heldUp.add(message.address());
                LOG.log(Level.WARNING, "Chưa có địa chỉ {0} để gửi: {1}", new Object[]{message.address(), Faults.shown(e)});
            }
        }
        if (!sent.isEmpty()) {
            session.commit();
            steps.fire(IntakeStep.RECEIPTS_SENT);
            outbox.markSent(sent);
        }
        return sent.size();
    }

    private void ensureAddresses(UnitId unit) {
        if (!withAddresses.contains(unit)) {
            addresses.ensure(unit);
            withAddresses.add(unit);
        }
    }

    private static BytesMessage document(Session session, OutboxMessage message) throws JMSException {
        BytesMessage document = session.createBytesMessage();
        document.writeBytes(message.body());
        document.setStringProperty("JMS_AMQP_ContentType", Addresses.CONTENT_TYPE);
        if (message.jws() != null) {
            document.setStringProperty(Addresses.JWS_PROPERTY, message.jws());
        }
        document.setStringProperty(message.isReceipt() ? "receipt" : "document", message.name());
        return document;
    }

    private void await() {
        try {
            wake.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
