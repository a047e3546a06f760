package vn.khuyencong.migration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import vn.khuyencong.shared.DatabaseFault;

/**
 * Runs the migrations at start. Every bean that touches the database at start depends on this one, and this one waits: a server that starts
 * while its database is away, as after a power cut of both, or loses it half-way, goes on when the database answers.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {

    private static final Logger LOG = Logger.getLogger(Migration.class.getName());

    /** The server gives up a deployment after five minutes; before that it is told why. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(4);
    private static final long MILLIS_BETWEEN_LOOKS = 500;

    @Resource(lookup = "java:jboss/datasources/Khuyencong")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        boolean h2 = whenTheDatabaseAnswers(this::migrated, LONGEST_WAIT);
        if (h2) {
            LOG.log(Level.WARNING, "Cơ sở dữ liệu H2: chỉ để dùng thử, không bảo đảm bền vững khi mất điện; "
                    + "hãy dùng PostgreSQL khi vận hành thật");
        }
    }

    private boolean migrated() {
        boolean h2 = isH2();
        flyway(dataSource, h2).migrate();
        try (Connection connection = dataSource.getConnection()) {
            EditionCheck.check(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("không đọc được các lần ban hành của biểu mẫu", e);
        }
        return h2;
    }

    /**
     * Does it, and does it again as long as the database is away; whatever else goes wrong ends the start.
     *
     * @throws IllegalStateException if the database is still away after the longest wait
     */
    static <T> T whenTheDatabaseAnswers(Supplier<T> step, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        boolean told = false;
        while (true) {
            try {
                return step.get();
            } catch (RuntimeException fault) {
                if (!DatabaseFault.is(fault)) {
                    throw fault;
                }
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("Cơ sở dữ liệu không trả lời sau " + longest.toSeconds() + " giây: kiểm tra PostgreSQL và KHUYENCONG_DB_URL",
                            fault);
                }
                if (!told) {
                    LOG.log(Level.WARNING, "Cơ sở dữ liệu chưa trả lời, đang chờ: {0}", String.valueOf(fault.getMessage()));
                    told = true;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN_LOOKS));
            }
        }
    }

    static Flyway flyway(DataSource dataSource, boolean h2) {
        return Flyway.configure(Migration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .javaMigrations(
                        new ReferenceData(),
                        new DeadlineData(),
                        new LawLists(),
                        new DirectiveData(),
                        new CalendarData(),
                        new AdvanceHistory(),
                        new RegisterKeys(),
                        new RegisterSearch(),
                        new FormData(),
                        new TableFormData())
                .placeholders(columnTypes(h2))
                .load();
    }

    /** H2 hands a timestamp with time zone over as another Java type than PostgreSQL does. */
    static Map<String, String> columnTypes(boolean h2) {
        return h2 ? Map.of("bytes", "blob", "instant", "timestamp(6)")
                : Map.of("bytes", "bytea", "instant", "timestamp with time zone");
    }

    private boolean isH2() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException e) {
            throw new IllegalStateException("không kết nối được cơ sở dữ liệu", e);
        }
    }
}
