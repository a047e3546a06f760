package vn.khuyencong.integrity;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.khuyencong.shared.BusinessClock;

/** Asks one question in a transaction that may only read and is rolled back whatever happens, within limits of time and rows. */
final class ReadOnlyQuery {

    /** More than anybody will look at: the rest is said to be there and left out. */
    static final int MOST_ROWS = 500;

    private final DataSource database;
    private final int seconds;

    ReadOnlyQuery(DataSource database, int seconds) {
        this.database = database;
        this.seconds = seconds;
    }

    /**
     * What was found.
     *
     * @param complete whether these are all
     */
    record Answer(List<Row> rows, boolean complete) {
    }

    /** @param day the business day; things are old that are {@code days} older than it */
    Answer ask(Query query, LocalDate day, int days) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
                statement.setQueryTimeout(seconds);
                statement.setMaxRows(MOST_ROWS + 1);
                bind(statement, query.parameters(), day, days);
                try (ResultSet found = statement.executeQuery()) {
                    return read(found);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
            }
        }
    }

    private static void bind(PreparedStatement statement, List<String> parameters, LocalDate day, int days) throws SQLException {
        LocalDate cutoff = day.minusDays(days);
        for (int i = 0; i < parameters.size(); i++) {
            switch (parameters.get(i)) {
                case "today" -> statement.setDate(i + 1, Date.valueOf(day));
                case "cutoff" -> statement.setDate(i + 1, Date.valueOf(cutoff));
                default -> statement.setTimestamp(i + 1, Timestamp.from(cutoff.atStartOfDay(BusinessClock.ZONE).toInstant()));
            }
        }
    }

    private static Answer read(ResultSet found) throws SQLException {
        List<Row> rows = new ArrayList<>();
        while (rows.size() < MOST_ROWS && found.next()) {
            rows.add(Row.of(found.getString("unit"), found.getString("subject"), found.getString("detail"), found.getString("target")));
        }
        return new Answer(rows, rows.size() < MOST_ROWS || !found.next());
    }
}
