package vn.khuyencong.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import vn.khuyencong.bench.thin.ThinStore;
import vn.khuyencong.system.MeasuredIntake.Document;

/** The floor: JMS, a JSON parser and JDBC, nothing else. Each message, or each batch of them, is one transaction of the database, then one of the session. */
final class BareConsumers implements AutoCloseable {

    private static final int FETCHED_AHEAD = 4 * 1024 * 1024;
    private static final int SENT_AT_ONCE = 100;
    private static final long WAIT_MILLIS = 20;
    private static final long SILENCE_NANOS = 30_000_000_000L;

    private final ActiveMQConnectionFactory factory;
    private final String[] door;
    private final String jdbcUrl;
    private final String user;
    private final ThinStore store = new ThinStore();
    private final ObjectMapper mapper = new ObjectMapper();

    /**
     * @param door    of the broker: where, who, by what
     * @param jdbcUrl of the database
     * @param user    of the database
     */
    BareConsumers(String[] door, String jdbcUrl, String user) {
        this.door = door.clone();
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        factory = new ActiveMQConnectionFactory(door[0]);
        factory.setEnable1xPrefixes(false);
        factory.setConsumerWindowSize(FETCHED_AHEAD);
    }

    /** Makes a queue of that name. */
    void queue(String name) throws Exception {
        try (Connection connection = connection(); Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            ClientSession core = ((ActiveMQSession) session).getCoreSession();
            core.createAddress(org.apache.activemq.artemis.api.core.SimpleString.of(name), RoutingType.ANYCAST, false);
            core.createQueue(QueueConfiguration.of(name).setAddress(name).setRoutingType(RoutingType.ANYCAST).setDurable(true).setAutoDelete(false));
        }
    }

    /** Puts documents in a queue. */
    void preload(String queue, List<Document> documents) throws JMSException {
        try (Connection connection = connection(); Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                MessageProducer producer = session.createProducer(new ActiveMQQueue(queue))) {
            int unsent = 0;
            for (Document document : documents) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(document.body());
                producer.send(message);
                if (++unsent == SENT_AT_ONCE) {
                    session.commit();
                    unsent = 0;
                }
            }
            session.commit();
        }
    }

    /** Takes so many messages out of a queue by so many consumers, so many a commit: seconds from the first look to the last commit. */
    double drain(String queue, int count, int consumers, int batch) throws Exception {
        try (java.sql.Connection database = DriverManager.getConnection(jdbcUrl, user, "any"); Statement statement = database.createStatement()) {
            statement.execute(ThinStore.EMPTY);
        }
        ExecutorService threads = Executors.newFixedThreadPool(consumers);
        AtomicInteger left = new AtomicInteger(count);
        AtomicLong last = new AtomicLong();
        try (Connection connection = connection()) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < consumers; i++) {
                work.add(() -> {
                    consume(connection, queue, batch, left, last);
                    return null;
                });
            }
            connection.start();
            long begun = System.nanoTime();
            for (Future<Void> future : threads.invokeAll(work)) {
                future.get();
            }
            return (last.get() - begun) / 1e9;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Until all are taken, by whomever; what another one has fetched ahead does not come here. */
    private void consume(Connection connection, String queue, int batch, AtomicInteger left, AtomicLong last) throws JMSException, SQLException {
        try (java.sql.Connection database = DriverManager.getConnection(jdbcUrl, user, "any");
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                MessageConsumer consumer = session.createConsumer(new ActiveMQQueue(queue))) {
            database.setAutoCommit(false);
            long silentSince = System.nanoTime();
            while (left.get() > 0) {
                List<JsonNode> events = next(consumer, batch);
                if (!events.isEmpty()) {
                    left.addAndGet(-events.size());
                    store.store(database, events);
                    database.commit();
                    session.commit();
                    silentSince = System.nanoTime();
                    last.accumulateAndGet(silentSince, Math::max);
                } else if (System.nanoTime() - silentSince > SILENCE_NANOS) {
                    throw new IllegalStateException(left + " messages never came");
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<JsonNode> next(MessageConsumer consumer, int batch) throws JMSException, JsonProcessingException {
        List<JsonNode> events = new ArrayList<>(batch);
        Message message = consumer.receive(WAIT_MILLIS);
        while (message != null) {
            events.add(mapper.readTree(new String(message.getBody(byte[].class), StandardCharsets.UTF_8)));
            message = events.size() < batch ? consumer.receive(WAIT_MILLIS) : null;
        }
        return events;
    }

    private Connection connection() throws JMSException {
        return factory.createConnection(door[1], door[2]);
    }

    @Override
    public void close() {
        factory.close();
    }
}
