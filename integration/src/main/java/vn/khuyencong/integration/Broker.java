package vn.khuyencong.integration;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import vn.khuyencong.broker.BrokerUrl;

/**
 * Which broker carries the messages: the one inside this server, which trusts it, or an external one named in the
 * environment. The addresses are the same on both.
 */
@ApplicationScoped
class Broker {

    private static final int FETCHED_AHEAD = 256 * 1024;

    private final BrokerUrl url = BrokerUrl.of(System.getenv());
    private final String user = System.getenv("KHUYENCONG_BROKER_USER");
    private final String password = System.getenv("KHUYENCONG_BROKER_PASSWORD");
    private final ActiveMQConnectionFactory factory = factory(url.connected(), FETCHED_AHEAD);
    private final ActiveMQConnectionFactory careful = factory(url.connected(), 0);

    boolean isEmbedded() {
        return url.isEmbedded();
    }

    Connection connect() throws JMSException {
        return connect(factory);
    }

    /** Nothing is fetched ahead: each message is asked for when it is wanted. */
    Connection connectCarefully() throws JMSException {
        return connect(careful);
    }

    private Connection connect(ActiveMQConnectionFactory by) throws JMSException {
        return user == null ? by.createConnection() : by.createConnection(user, password);
    }

    BrokerControl control() {
        return new BrokerControl(url, user, password);
    }

    @PreDestroy
    void close() {
        factory.close();
        careful.close();
    }

    private static ActiveMQConnectionFactory factory(String url, int fetchedAhead) {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
        factory.setEnable1xPrefixes(false);
        // What a node has fetched ahead another cannot take: a few batches, not a thousand messages.
        factory.setConsumerWindowSize(fetchedAhead);
        return factory;
    }
}
