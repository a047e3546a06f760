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
