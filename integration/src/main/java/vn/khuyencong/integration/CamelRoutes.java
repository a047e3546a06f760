package vn.khuyencong.integration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import vn.khuyencong.exchange.Delivery;
import vn.khuyencong.exchange.Intake;

/** The Camel context of the exchange and its one route in: a batch of deliveries goes to the intake, on the caller's thread. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CamelRoutes {

    private static final String INTAKE = "direct:intake";

    @Inject
    private Intake intake;

    private CamelContext context;
    private ProducerTemplate template;

    @PostConstruct
    void start() {
        context = new DefaultCamelContext();
        context.setApplicationContextClassLoader(CamelRoutes.class.getClassLoader());
        try {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    // The consumer decides what a fault means; Camel must not retry or log on its own.
                    from(INTAKE).routeId("intake").errorHandler(noErrorHandler()).bean(intake, "receive(${body})");
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException("không khởi động được tuyến tiếp nhận", e);
        }
        context.start();
        template = context.createProducerTemplate();
    }

    /** Takes a batch in, in one database transaction; a fault comes back as it was thrown. */
    public void receive(List<Delivery> batch) {
        Exchange done = template.request(INTAKE, exchange -> exchange.getMessage().setBody(batch));
        Exception fault = done.getException();
        if (fault instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (fault != null) {
            throw new IllegalStateException(fault);
        }
    }

    @PreDestroy
    void stop() {
        context.stop();
    }
}
