package vn.khuyencong.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the broker lets this server in and somebody looks into the inbox. */
@Readiness
@ApplicationScoped
public class BrokerHealth implements HealthCheck {

    @Inject
    private Broker broker;
    @Inject
    private InboxConsumer consumer;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = broker.connect()) {
            connection.start();
            return HealthCheckResponse.named("broker").status(consumer.isLooking()).build();
        } catch (JMSException e) {
            return HealthCheckResponse.named("broker").down().withData("cause", Faults.shown(e)).build();
        }
    }
}
