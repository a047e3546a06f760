package vn.khuyencong.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.khuyencong.exchange.Acceptance;
import vn.khuyencong.exchange.AcceptanceClosed;

/** Ready when what comes could be accepted: receipts can be signed and rightly dated. The cause is named. */
@Readiness
@ApplicationScoped
public class AcceptanceHealth implements HealthCheck {

    private static final String NAME = "acceptance";

    @Inject
    private Acceptance acceptance;
    @Inject
    private Faults faults;

    @Override
    public HealthCheckResponse call() {
        // Asked past the services, each of which would log its own failure at every look.
        if (!faults.databaseAnswers()) {
            return HealthCheckResponse.named(NAME).down().withData("cause", "DATABASE").build();
        }
        Optional<AcceptanceClosed> closed = acceptance.closed();
        return closed.isEmpty() ? HealthCheckResponse.up(NAME) : HealthCheckResponse.named(NAME).down()
                .withData("cause", closed.get().obstacle().name()).withData("detail", closed.get().detail()).build();
    }
}
