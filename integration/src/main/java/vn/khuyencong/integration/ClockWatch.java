package vn.khuyencong.integration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import vn.khuyencong.exchange.ServerClocks;
import vn.khuyencong.shared.BusinessClock;

/** Holds this server's clock against the database's, for the page of the system's state and for the metrics. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClockWatch {

    private static final Logger LOG = Logger.getLogger(ClockWatch.class.getName());

    @Resource(lookup = "java:jboss/datasources/Khuyencong")
    private DataSource dataSource;
    @Inject
    private ServerClocks clocks;
    @Inject
    private BusinessClock clock;
    @Inject
    private MeterRegistry meters;

    @PostConstruct
    void measure() {
        meters.gauge("khuyencong.clock.database.seconds", clocks, look -> look.last() == null ? Double.NaN : look.last().database().toMillis() / 1000.0);
    }

    /** While the database is away the last look stands. */
    @Schedule(hour = "*", minute = "*", second = "3/30", persistent = false)
    public void look() {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            Instant before = clock.now();
            try (ResultSet row = statement.executeQuery("select current_timestamp")) {
                row.next();
                Instant database = row.getObject(1, OffsetDateTime.class).toInstant();
                Instant after = clock.now();
                // Half of the way there and back.
                clocks.report(new ServerClocks.Look(after, Duration.between(before.plus(Duration.between(before, after).dividedBy(2)), database)));
            }
        } catch (SQLException away) {
            LOG.log(Level.FINE, "Không hỏi được giờ của cơ sở dữ liệu: {0}", Faults.shown(away));
        }
    }
}
