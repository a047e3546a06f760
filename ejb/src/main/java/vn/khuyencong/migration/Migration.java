package vn.khuyencong.migration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Runs the migrations at start. Every bean that touches the database at start depends on this one. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {

    private static final Logger LOG = Logger.getLogger(Migration.class.getName());

    @Resource(lookup = "java:jboss/datasources/Khuyencong")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        boolean h2 = isH2();
        flyway(dataSource, h2).migrate();
        if (h2) {
            LOG.log(Level.WARNING, "Cơ sở dữ liệu H2: chỉ để dùng thử, không bảo đảm bền vững khi mất điện; "
                    + "hãy dùng PostgreSQL khi vận hành thật");
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
                        new FormData())
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
