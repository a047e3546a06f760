package vn.khuyencong.integration;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import vn.khuyencong.audit.SealedTrail;
import vn.khuyencong.shared.BusinessClock;

/** How far the audit trail is sealed, for the metrics; as old as the last look. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditWatch {

    @Inject
    private SealedTrail trail;
    @Inject
    private Faults faults;
    @Inject
    private BusinessClock clock;
    @Inject
    private MeterRegistry meters;

    private volatile SealedTrail.State state;

    @PostConstruct
    void measure() {
        gauge("khuyencong.audit.sealed", SealedTrail.State::sealed);
        gauge("khuyencong.audit.unsealed", SealedTrail.State::unsealed);
        gauge("khuyencong.audit.unsealed.oldest.seconds", now -> now.oldestUnsealed() == null ? 0
                : Duration.between(now.oldestUnsealed(), clock.now()).toSeconds());
    }

    /** Looks; while the database is away the last look stands. */
    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    public void look() {
        if (faults.databaseAnswers()) {
            state = trail.state();
        }
    }

    private void gauge(String name, ToDoubleFunction<SealedTrail.State> value) {
        meters.gauge(name, this, watch -> watch.state == null ? Double.NaN : value.applyAsDouble(watch.state));
    }
}
