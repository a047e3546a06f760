package vn.khuyencong.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void anEmptyDatabaseGetsTheUnitsTheLawAndTheIndicators() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:migration;DB_CLOSE_DELAY=-1");
        Flyway flyway = Migration.flyway(database, true);
        flyway.migrate();
        try (Connection connection = database.getConnection()) {
            assertEquals(86, count(connection, "unit_period"));
            assertEquals(31, count(connection, "support_ceiling"));
            assertEquals(300_000_000, number(connection,
                    "select max_amount from support_ceiling where rule = 'MACHINERY' and valid_to is null"));
            assertEquals(4, count(connection, "report_deadline where not verified"));
            assertEquals(5, count(connection, "reminder_step where not verified"));
            assertEquals(0, count(connection, "public_holiday where last_day < first_day or verified"));
            assertEquals(24, count(connection, "directive"));
            assertEquals(3, count(connection, "directive where replaced_by is not null"));
            assertEquals(0, count(connection, "directive_addressee"), "nobody is asked to acknowledge what is old");
            assertEquals(2, count(connection, "programme where unit_id is null"));
            assertEquals(0, count(connection, "programme_target"), "no target is invented");
            assertTrue(count(connection, "indicator where measure not in (select code from measure)") == 1,
                    "only the count of reporting units is no measure");
        }
        assertTrue(flyway.validateWithResult().validationSuccessful);
    }

    @Test
    void aStartWaitsForADatabaseThatIsAway() {
        Iterator<SQLException> faults = List.of(new SQLException("connection refused", "08001"), new SQLException("the database system is starting up", "57P03"))
                .iterator();
        assertEquals("done", Migration.whenTheDatabaseAnswers(() -> {
            if (faults.hasNext()) {
                throw new IllegalStateException(faults.next());
            }
            return "done";
        }, Duration.ofMinutes(1)));
    }

    @Test
    void aStartThatFailsForAnotherReasonEndsAtOnceAndOneThatWaitedLongSaysWhatToDo() {
        IllegalStateException wrongPassword = new IllegalStateException(new SQLException("password authentication failed", "28P01"));
        assertSame(wrongPassword, assertThrows(IllegalStateException.class, () -> Migration.whenTheDatabaseAnswers(() -> {
            throw wrongPassword;
        }, Duration.ofMinutes(1))));
        IllegalStateException away = new IllegalStateException(new SQLException("connection refused", "08001"));
        assertTrue(assertThrows(IllegalStateException.class, () -> Migration.whenTheDatabaseAnswers(() -> {
            throw away;
        }, Duration.ZERO)).getMessage().contains("kiểm tra PostgreSQL"));
    }

    private static long count(Connection connection, String table) throws SQLException {
        return number(connection, "select count(*) from " + table);
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (ResultSet result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
