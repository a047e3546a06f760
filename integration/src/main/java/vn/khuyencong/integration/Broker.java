package vn.khuyencong.integration;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.apache.activemq.artemis.jms.client.JMSExceptionHelper;
import vn.khuyencong.broker.BrokerUrl;

/**
 * Which broker carries the messages: the one inside this server, which trusts it, or an external one named in the
 * environment. The addresses are the same on both.
 */
@ApplicationScoped
class Broker {

    private static final int FETCHED_AHEAD = 1024 * 1024;

    private final BrokerUrl url = BrokerUrl.of(System.getenv());
    private final String user = System.getenv("KHUYENCONG_BROKER_USER");
    private final String password = System.getenv("KHUYENCONG_BROKER_PASSWORD");
    private final ActiveMQConnectionFactory factory = factory(url.connected());

    boolean isEmbedded() {
        return url.isEmbedded();
    }

    Connection connect() throws JMSException {
        return user == null ? factory.createConnection() : factory.createConnection(user, password);
    }

    /**
     * Lets what a session has taken go, without waiting for the broker's disk, as a session does that acknowledges: what the database has holds
     * whatever becomes of it, and what the broker was not told in time comes again and is known by its keys.
     */
    static void release(Session session) throws JMSException {
        try {
            ((ActiveMQSession) session).getCoreSession().commit(false);
        } catch (ActiveMQException gone) {
            throw JMSExceptionHelper.convertFromActiveMQException(gone);
        }
    }

    BrokerControl control() {
        return new BrokerControl(url, user, password);
    }

    @PreDestroy
    void close() {
        factory.close();
    }

    private static ActiveMQConnectionFactory factory(String url) {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
        factory.setEnable1xPrefixes(false);
        // What a node has fetched ahead another cannot take: a few batches of plans, not a thousand messages.
        factory.setConsumerWindowSize(FETCHED_AHEAD);
        return factory;
    }
}
