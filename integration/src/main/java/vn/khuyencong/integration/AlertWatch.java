package vn.khuyencong.integration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import vn.khuyencong.alert.AlertKind;
import vn.khuyencong.alert.Alerts;

/** How many alerts are there now, for the metrics; as old as the last look. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlertWatch {

    @Inject
    private Alerts alerts;
    @Inject
    private Faults faults;
    @Inject
    private MeterRegistry meters;

    private volatile Map<AlertKind, Long> counts;

    @PostConstruct
    void measure() {
        for (AlertKind kind : AlertKind.values()) {
            meters.gauge("khuyencong.alerts", Tags.of("kind", kind.name()), this,
                    watch -> watch.counts == null ? Double.NaN : watch.counts.getOrDefault(kind, 0L));
        }
    }

    /** Looks; while the database is away the last look stands. */
    @Schedule(hour = "*", minute = "*", second = "8/10", persistent = false)
    public void look() {
        if (faults.databaseAnswers()) {
            counts = alerts.counts();
        }
    }
}
