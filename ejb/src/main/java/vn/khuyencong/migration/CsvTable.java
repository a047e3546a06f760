package vn.khuyencong.migration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Rows of a shipped CSV file on their way into the table of the same columns; an empty cell is null. */
final class CsvTable {

    private final List<Map<String, String>> rows;

    private CsvTable(List<Map<String, String>> rows) {
        this.rows = rows;
    }

    static CsvTable read(String resource) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader text = new InputStreamReader(Objects.requireNonNull(
                CsvTable.class.getResourceAsStream("/vn/khuyencong/" + resource), resource), StandardCharsets.UTF_8)) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (CSVRecord line : format.parse(text)) {
                rows.add(new LinkedHashMap<>(line.toMap()));
            }
            return new CsvTable(rows);
        }
    }

    CsvTable sortedBy(Function<Map<String, String>, Integer> order) {
        rows.sort(Comparator.comparing(order));
        return this;
    }

    CsvTable numbered(String column) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put(column, Integer.toString(i + 1));
        }
        return this;
    }

    CsvTable with(String column, Function<Map<String, String>, String> value) {
        rows.forEach(row -> row.put(column, value.apply(row)));
        return this;
    }

    CsvTable without(String column) {
        rows.forEach(row -> row.remove(column));
        return this;
    }

    CsvTable rename(String from, String to) {
        rows.forEach(row -> row.put(to, row.remove(from)));
        return this;
    }

    void insertInto(Connection connection, String table) throws SQLException {
        List<String> columns = List.copyOf(rows.get(0).keySet());
        Map<String, Integer> types = columnTypes(connection, table);
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", columns.stream().map(column -> "?").toList()) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map<String, String> row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    set(insert, i + 1, types.get(columns.get(i)), row.get(columns.get(i)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, int index, int type, String text) throws SQLException {
        if (text.isEmpty()) {
            insert.setNull(index, type);
            return;
        }
        switch (type) {
            case Types.DATE -> insert.setDate(index, Date.valueOf(text));
            case Types.BOOLEAN, Types.BIT -> insert.setBoolean(index, text.equals("1"));
            case Types.BIGINT, Types.INTEGER -> insert.setLong(index, Long.parseLong(text));
            case Types.NUMERIC, Types.DECIMAL -> insert.setBigDecimal(index, new java.math.BigDecimal(text));
            default -> insert.setString(index, text);
        }
    }

    private static Map<String, Integer> columnTypes(Connection connection, String table) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        String name = meta.storesUpperCaseIdentifiers() ? table.toUpperCase(java.util.Locale.ROOT) : table;
        Map<String, Integer> types = new LinkedHashMap<>();
        try (ResultSet columns = meta.getColumns(null, connection.getSchema(), name, null)) {
            while (columns.next()) {
                types.put(columns.getString("COLUMN_NAME").toLowerCase(java.util.Locale.ROOT), columns.getInt("DATA_TYPE"));
            }
        }
        return types;
    }
}
