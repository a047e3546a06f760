package vn.khuyencong.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a scheme costs on disk and on the wire, as a loaded database has it, and what that comes to for a country. */
final class Arithmetic {

    private static final int COMMUNES = 3_321;
    private static final int SCHEMES_OF_A_COMMUNE = 100;
    private static final int YEARS = 10;
    private static final int MORE = 100;
    private static final int SHOWN = 12;
    private static final double GIGABYTE = 1024.0 * 1024 * 1024;
    private static final double SECONDS_OF_AN_HOUR = 3_600;

    private final int messages;
    private final long bytes;
    private final double seconds;
    private final long lines;
    private final long figures;
    private final List<Size> sizes = new ArrayList<>();

    /** Of a table with its indexes and long values; bytes. */
    private record Size(String table, long all, long indexes, long rows) {
    }

    Arithmetic(Connection connection, int messages, long bytes, double seconds) throws SQLException {
        this.messages = messages;
        this.bytes = bytes;
        this.seconds = seconds;
        lines = number(connection, "select count(*) from scheme_line");
        figures = number(connection, "select count(*) from figure");
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(
                "select c.relname, pg_total_relation_size(c.oid), pg_indexes_size(c.oid), c.reltuples::bigint from pg_class c"
                        + " where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 2 desc")) {
            while (rows.next()) {
                sizes.add(new Size(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
            }
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    void print(PrintStream out) {
        long all = sizes.stream().mapToLong(Size::all).sum();
        long indexes = sizes.stream().mapToLong(Size::indexes).sum();
        out.printf(Locale.ROOT, "%,d schemes in %,d messages of %,.0f bytes, %,d figures; a scheme: %,.0f bytes on the wire, %,.0f in the database, %,.0f of them indexes%n",
                lines, messages, (double) bytes / messages, figures, (double) bytes / lines, (double) all / lines, (double) indexes / lines);
        sizes.stream().limit(SHOWN).forEach(size -> out.printf(Locale.ROOT, "  %-24s %,10d rows, %8.1f KB for each 1,000 schemes, %8.1f of them indexes%n", size.table(), size.rows(),
                size.all() / 1.024 / lines, size.indexes() / 1.024 / lines));
        country("63 provinces, 200 schemes a year, ten years", 63L * 200 * YEARS, 63L * 2 * YEARS, all, out);
        country("every commune, 100 schemes a year, ten years", (long) COMMUNES * SCHEMES_OF_A_COMMUNE * YEARS, (long) COMMUNES * YEARS, all, out);
        country("a hundred times that", (long) COMMUNES * SCHEMES_OF_A_COMMUNE * YEARS * MORE, (long) COMMUNES * YEARS * MORE, all, out);
        country("one national day: every commune's plan", (long) COMMUNES * SCHEMES_OF_A_COMMUNE, COMMUNES, all, out);
    }

    private void country(String what, long schemes, long plans, long all, PrintStream out) {
        out.printf(Locale.ROOT, "  %-46s %,13d schemes, %,10d messages, %,8.1f GB on the wire, %,9.1f GB in the database, %,8.1f h to take in%n", what, schemes, plans,
                schemes * ((double) bytes / lines) / GIGABYTE, schemes * ((double) all / lines) / GIGABYTE, schemes * (seconds / lines) / SECONDS_OF_AN_HOUR);
    }
}
