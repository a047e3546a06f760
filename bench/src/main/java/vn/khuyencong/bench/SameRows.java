package vn.khuyencong.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.system.PostgresServer;

/**
 * The rows that the full path wrote of some messages, written once more by bare JDBC and one connection: into tables with the same indexes and references, table
 * after table, in statements of many rows. What is beyond it is what this system does besides writing rows. Left out are rows that are changed and not added
 * (figures and balances, some sixteen a message) and sealing the trail, whose entries come sealed.
 */
final class SameRows implements AutoCloseable {

    private static final String MESSAGES = "(select id from inbox_message where id > %1$d and id < %2$d)";
    private static final String VERSIONS = "(select id from document_version where message_id in " + MESSAGES + ")";
    /** Which rows of a table are of some messages; the tables in the order of their references. */
    private static final Map<String, String> TABLES = tables();
    private static final int AT_ONCE = 500;
    /** Of ten plans of fifty schemes. */
    private static final int A_COMMIT = 3_500;

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("inbox_message", "id in " + MESSAGES);
        tables.put("document_version", "message_id in " + MESSAGES);
        List.of("scheme", "scheme_sum", "scheme_line").forEach(table -> tables.put(table, "version_id in " + VERSIONS));
        tables.put("scheme_record", "scheme_id in (select id from scheme where version_id in " + VERSIONS + ")");
        tables.put("scheme_event", "message_id in " + MESSAGES);
        tables.put("ledger_entry", "event_id in (select id from scheme_event where message_id in " + MESSAGES + ")");
        tables.put("receipt", "message_id in " + MESSAGES);
        tables.put("outbox_message", "receipt_id in (select id from receipt where message_id in " + MESSAGES + ")");
        // What the trail says of a message names its digest.
        tables.put("audit_entry", "detail in (select digest from inbox_message where id > %1$d and id < %2$d)");
        return tables;
    }

    private final HikariDataSource pool;
    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
    private final Map<String, String> inserts = new LinkedHashMap<>();

    SameRows(PostgresServer postgres, String database) {
        postgres.withDatabase(database);
        pool = ConsolidationBench.pool(postgres, database);
        MigratedDatabase.migrated(pool, false);
    }

    /**
     * Reads what was written of so many messages after the one of an id.
     *
     * @throws IllegalStateException if the trail has not an entry of each of them
     */
    void take(Connection from, long after, int messages) throws SQLException {
        long end;
        try (Statement statement = from.createStatement(); ResultSet last = statement.executeQuery(
                "select coalesce(max(id), 0) from (select id from inbox_message where id > " + after + " order by id limit " + (messages + 1) + ") first")) {
            last.next();
            end = last.getLong(1);
        }
        for (String table : TABLES.keySet()) {
            try (Statement statement = from.createStatement(); ResultSet found = statement.executeQuery(
                    "select * from " + table + " where " + String.format(TABLES.get(table), after, end) + " order by id")) {
                int columns = found.getMetaData().getColumnCount();
                List<String> names = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    names.add(found.getMetaData().getColumnName(column));
                }
                List<Object[]> all = new ArrayList<>();
                while (found.next()) {
                    Object[] row = new Object[columns];
                    for (int column = 0; column < columns; column++) {
                        row[column] = found.getObject(column + 1);
                    }
                    all.add(row);
                }
                rows.put(table, all);
                inserts.put(table, "insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", Collections.nCopies(columns, "?")) + ")");
            }
        }
        if (rows.get("audit_entry").size() < rows.get("inbox_message").size()) {
            throw new IllegalStateException(rows.get("audit_entry").size() + " entries of the trail for " + rows.get("inbox_message").size() + " messages");
        }
    }

    /** Writes them into empty tables: messages a second. */
    double write() throws SQLException {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", TABLES.keySet()) + " cascade");
            statement.execute("checkpoint");
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            int uncommitted = 0;
            for (String table : TABLES.keySet()) {
                uncommitted = write(connection, table, uncommitted);
            }
            connection.commit();
            double seconds = (System.nanoTime() - begun) / 1e9;
            connection.setAutoCommit(true);
            return rows.get("inbox_message").size() / seconds;
        }
    }

    private int write(Connection connection, String table, int before) throws SQLException {
        int uncommitted = before;
        int unsent = 0;
        try (PreparedStatement insert = connection.prepareStatement(inserts.get(table))) {
            for (Object[] row : rows.get(table)) {
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.addBatch();
                if (++unsent == AT_ONCE) {
                    insert.executeBatch();
                    unsent = 0;
                }
                if (++uncommitted >= A_COMMIT && unsent == 0) {
                    connection.commit();
                    uncommitted = 0;
                }
            }
            insert.executeBatch();
        }
        return uncommitted;
    }

    @Override
    public void close() {
        pool.close();
    }
}
