package vn.khuyencong.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.khuyencong.migration.MigratedDatabase;

/** A database on PostgreSQL for tests of services without a server: migrated once, emptied for each test. */
public final class ServiceDatabase {

    private static final String NAME = "services";
    private static final String[] EMPTIED = {"truncate inbox_message, establishment, figure, outbox_message, audit_entry, audit_head, demo_day, unit_key, ledger_balance, national_plan, printed_document, office_sequence cascade",
        "update audit_chain set chain_position = 0, chain_hash = repeat('0', 64)",
        "update check_slot set run_id = null, last_night = null", "delete from check_finding", "delete from check_run"};

    private static DataSource database;

    private ServiceDatabase() {
    }

    /** Empty but for the reference data. */
    public static synchronized DataSource empty() {
        if (database == null) {
            PostgresServer server = SharedSystems.postgres();
            server.withDatabase(NAME);
            PGSimpleDataSource fresh = new PGSimpleDataSource();
            fresh.setUrl(server.jdbcUrl(NAME));
            fresh.setUser(server.user());
            database = MigratedDatabase.migrated(fresh, false);
        }
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : EMPTIED) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }
}
