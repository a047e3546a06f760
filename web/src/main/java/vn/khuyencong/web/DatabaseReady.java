package vn.khuyencong.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final int SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/Khuyencong")
    private DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = dataSource.getConnection()) {
            return HealthCheckResponse.named("database").status(connection.isValid(SECONDS)).build();
        } catch (SQLException away) {
            return HealthCheckResponse.named("database").down().withData("sqlState", String.valueOf(away.getSQLState())).build();
        }
    }
}
