package vn.khuyencong.testing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import vn.khuyencong.exchange.contract.Digest;

/**
 * SHA-256 over what the business tables say, whatever the order in which it came to be said: columns by name, rows in the order of their own
 * digests, a generated key never by its number but by the row that it names. Times are left out, and what {@link #LEFT_OUT} lists.
 */
public final class DatabaseDigest {

    /**
     * What tells when, in which order or how often something came, and not what it says. A name alone is a whole table.
     */
    private static final Set<String> LEFT_OUT = Set.of(
            // The trail is of deeds in their order; the outbox of what was sent, again too.
            "audit_entry", "audit_chain", "audit_head", "outbox_message",
            // Keys and passwords are made anew for every system; the signatures that they make are too.
            "unit_key", "broker_user", "user_account", "first_administrator", "sign_in_failures", "inbox_message.jws",
            "unit_certificate", "ministry_key", "ministry_key_list", "unit_clock", "channel_test",
            // A receipt bears its number and time. The first of two says whether the message had to wait, the second what its state says.
            "receipt.number", "receipt.body", "receipt.jws", "receipt.outcome",
            // Drawn by lot; the other names its report by number.
            "award_certificate.check_code", "award_certificate.register_key", "printed_document.check_code",
            // They bear the code that was drawn, and are signed by the key of their system.
            "printed_content", "printed_document.digest", "printed_document.size_bytes", "printed_document.seal",
            // How often it came.
            "inbox_message.deliveries",
            // Which province was the first to tell of a decision of the minister.
            "plan_decision.actor", "national_plan_event.actor",
            // Signed by the key of its system, at its time.
            "norm_pack.body", "norm_pack.jws", "contract_notice.body", "contract_notice.jws",
            // What was noticed depends on the moments at which somebody looked.
            "alert", "alert_round",
            // A number that only holds the two sides of a posting together.
            "ledger_entry.entry",
            // The system's own housekeeping.
            "flyway_schema_history", "pulse", "check_run", "check_slot", "check_finding", "reminder_round", "norm_freshness");

    /** A pair is of two that are alike: neither is the first but by its number. */
    private static final Map<String, Set<String>> PAIRS = Map.of("suspected_pair", Set.of("first_id", "second_id"));
    private static final int ROWS_SHOWN = 2;

    private final Map<String, Table> tables = new TreeMap<>();
    private final Map<String, String> digests = new HashMap<>();

    /** Reads all of it. */
    public DatabaseDigest(Connection connection) throws SQLException {
        for (String name : names(connection)) {
            tables.put(lower(name), Table.read(connection, name));
        }
    }

    /** The digest of all of it. */
    public String whole() {
        return sha256(byTable().toString());
    }

    /** Rows and digest by table, those that have no row left out. */
    public Map<String, String> byTable() {
        Map<String, String> all = new TreeMap<>();
        for (Table table : tables.values()) {
            List<String> rows = table.rows().stream().map(row -> digest(table, row)).sorted().toList();
            if (!rows.isEmpty() && !LEFT_OUT.contains(table.name())) {
                all.put(table.name(), rows.size() + " " + sha256(String.join("\n", rows)));
            }
        }
        return all;
    }

    /** The first rows by which it differs from another, in words; empty if it does not. */
    public String differenceTo(DatabaseDigest other) {
        StringBuilder said = new StringBuilder();
        Map<String, String> here = byTable();
        Map<String, String> there = other.byTable();
        for (String table : tables.keySet()) {
            if (!Objects.equals(here.get(table), there.get(table))) {
                said.append('\n').append(table).append("\n  here: ").append(rowsThatMiss(other, table)).append("\n  there: ")
                        .append(other.rowsThatMiss(this, table));
            }
        }
        return said.toString();
    }

    private List<String> rowsThatMiss(DatabaseDigest other, String table) {
        List<String> missing = new ArrayList<>(texts(table));
        other.texts(table).forEach(missing::remove);
        return missing.stream().limit(ROWS_SHOWN).toList();
    }

    private List<String> texts(String name) {
        Table table = tables.get(name);
        return table.rows().stream().map(row -> text(table, row)).sorted().toList();
    }

    private String digest(Table table, Map<String, Object> row) {
        Object id = table.generated() ? row.get("id") : null;
        if (id == null) {
            return sha256(text(table, row));
        }
        String key = table.name() + " " + id;
        String known = digests.get(key);
        if (known == null) {
            known = sha256(text(table, row));
            digests.put(key, known);
        }
        return known;
    }

    private String text(Table table, Map<String, Object> row) {
        Set<String> pair = PAIRS.getOrDefault(table.name(), Set.of());
        StringBuilder text = new StringBuilder(table.name());
        row.keySet().forEach(column -> {
            boolean own = table.generated() && column.equals("id");
            if (!own && !pair.contains(column) && !LEFT_OUT.contains(table.name() + "." + column)) {
                text.append(' ').append(column).append('=').append(value(table, column, row));
            }
        });
        pair.stream().map(column -> value(table, column, row)).sorted().forEach(one -> text.append(' ').append(one));
        return text.toString();
    }

    private String value(Table table, String column, Map<String, Object> row) {
        Object value = row.get(column);
        Table named = value == null ? null : tables.get(table.references().getOrDefault(column, ""));
        // Of a reference by more than one column each says what it says.
        if (named == null || !named.generated() || !(value instanceof Number id)) {
            return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
        }
        Map<String, Object> other = named.byId().get(id.longValue());
        return other == row ? "itself" : LEFT_OUT.contains(named.name()) ? "-" : digest(named, other);
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), null,
                new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static String sha256(String text) {
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * A table with all that it holds.
     *
     * @param generated  whether its key is a number without a meaning
     * @param references the table that a column names a row of
     * @param rows       values by column, in the order of the names of the columns
     * @param byId       the same by their generated key
     */
    private record Table(String name, boolean generated, Map<String, String> references, List<Map<String, Object>> rows,
                         Map<Long, Map<String, Object>> byId) {

        static Table read(Connection connection, String name) throws SQLException {
            DatabaseMetaData about = connection.getMetaData();
            Map<String, String> references = new HashMap<>();
            try (ResultSet keys = about.getImportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
                while (keys.next()) {
                    references.put(lower(keys.getString("FKCOLUMN_NAME")), lower(keys.getString("PKTABLE_NAME")));
                }
            }
            Set<String> key = new HashSet<>();
            try (ResultSet columns = about.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name)) {
                while (columns.next()) {
                    key.add(lower(columns.getString("COLUMN_NAME")));
                }
            }
            return filled(connection, new Table(lower(name), key.equals(Set.of("id")) && isNumber(connection, name), references, new ArrayList<>(),
                    new HashMap<>()), name);
        }

        private static Table filled(Connection connection, Table table, String name) throws SQLException {
            try (Statement statement = connection.createStatement(); ResultSet all = statement.executeQuery("select * from \"" + name + "\"")) {
                while (all.next()) {
                    Map<String, Object> row = new TreeMap<>();
                    for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                        int type = all.getMetaData().getColumnType(i);
                        if (type != Types.TIMESTAMP && type != Types.TIMESTAMP_WITH_TIMEZONE) {
                            row.put(lower(all.getMetaData().getColumnName(i)), read(all, i, type));
                        }
                    }
                    table.rows().add(row);
                    if (table.generated()) {
                        table.byId().put(((Number) row.get("id")).longValue(), row);
                    }
                }
            }
            return table;
        }

        private static Object read(ResultSet row, int column, int type) throws SQLException {
            return switch (type) {
                case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
                    byte[] bytes = row.getBytes(column);
                    yield bytes == null ? null : Digest.sha256(bytes);
                }
                case Types.CLOB -> row.getString(column);
                default -> row.getObject(column);
            };
        }

        private static boolean isNumber(Connection connection, String name) throws SQLException {
            try (ResultSet id = connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), name, null)) {
                while (id.next()) {
                    if (lower(id.getString("COLUMN_NAME")).equals("id")) {
                        return id.getInt("DATA_TYPE") == Types.BIGINT;
                    }
                }
                return false;
            }
        }
    }
}
