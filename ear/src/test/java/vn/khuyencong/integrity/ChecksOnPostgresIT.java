package vn.khuyencong.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khuyencong.system.ServiceDatabase;

/** The very check files that run on H2, on PostgreSQL; and what keeps a check from writing there. */
class ChecksOnPostgresIT {

    private static final String READ_ONLY_TRANSACTION = "25006";

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.khuyencong.integrity.PlantedCases#names")
    void aCheckFindsItsPlantedCaseAndNothingWhereAllIsSound(String name) throws SQLException {
        assertNull(new PlantedCases("cast('' as bytea)").fault(name, ServiceDatabase.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"with gone as (delete from unit_name returning id) select 'a' as unit, 'b' as subject, 'c' as detail, 'd' as target from gone",
        "insert into demo_day (id) values (7) returning 'a' as unit, 'b' as subject, 'c' as detail, 'd' as target", "select nextval('entity_seq')",
        "create table x (id integer)"})
    void theTransactionItselfRefusesToWrite(String sql) throws SQLException {
        DataSource database = ServiceDatabase.empty();
        SQLException refused = assertThrows(SQLException.class, () -> PlantedCases.askAnything(database, sql));
        assertEquals(READ_ONLY_TRANSACTION, refused.getSQLState());
        try (Connection connection = database.getConnection(); ResultSet rows = connection.createStatement().executeQuery("select count(*) from unit_name")) {
            rows.next();
            assertTrue(rows.getLong(1) > 0);
        }
    }

    @Test
    void aCheckThatHoldsTheDatabaseTooLongIsStopped() {
        assertEquals("57014", assertThrows(SQLException.class, () -> new ReadOnlyQuery(ServiceDatabase.empty(), 1)
                .ask(new Query("select pg_sleep(30)", java.util.List.of(), null), PlantedCases.DAY, 0)).getSQLState());
    }
}
