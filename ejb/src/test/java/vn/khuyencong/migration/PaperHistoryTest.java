package vn.khuyencong.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database of before, in which letters and certificates were made by two jobs that knew documents and no papers. */
class PaperHistoryTest {

    private final JdbcDataSource database = new JdbcDataSource();

    @BeforeEach
    void aDatabaseOfBefore() throws SQLException {
        database.setURL("jdbc:h2:mem:paper-history;DB_CLOSE_DELAY=-1");
        Flyway now = Migration.flyway(database, true);
        Flyway.configure().configuration(now.getConfiguration()).target("081?").load().migrate();
        // What an order was of is not looked at here.
        execute("set referential_integrity false");
        execute("insert into fair (id, code, name, place, scope, organised, plan_year, from_day, to_day, opens_on, closes_on, most_each, rule_version, state, sample, made_at, made_by, "
                + "lock_version) values (1, 'HC-1', 'Hội chợ', 'Hà Nội', 'DOMESTIC', true, 2024, date '2024-05-16', date '2024-05-19', date '2024-03-01', date '2024-04-30', 3, '1', 'PUBLISHED', "
                + "true, timestamp '2024-01-01 00:00:00', 'cuc', 0)");
        execute("insert into fair_letter_batch values (10, 1, 7, 'RUNNING', 120, 51, false, null, timestamp '2024-05-02 00:00:00', 'cuc', timestamp '2024-05-02 00:01:00', null, 3)");
        execute("insert into fair_letter_file values (12, 10, 'P63-27', 1, 'CONGVAN-HC-1-7-P63-27.pdf', 1, 'c', x'03')");
        execute("insert into fair_letter_file values (11, 10, 'P63-24', 1, 'CONGVAN-HC-1-7-P63-24.pdf', 50, 'a', x'01')");
        execute("insert into award_round (id, code, name, level, plan_year, opens_on, closes_on, decide_by, state, sample, made_at, made_by, lock_version) values (2, 'BC-1', 'Vòng', 'REGION', 2024, "
                + "date '2024-03-01', date '2024-04-30', date '2024-06-30', 'DECIDED', true, timestamp '2024-01-01 00:00:00', 'cuc', 0)");
        execute("insert into print_batch values (20, 'BM24-BC-1', null, 'FAILED', 3, 1, false, 'không có phông chữ', timestamp '2024-07-02 00:00:00', 'cuc', timestamp '2024-07-02 00:01:00', "
                + "timestamp '2024-07-02 00:01:00', 1)");
        execute("insert into print_batch_item values (21, 20, 1, 30)");
        execute("insert into printed_document (id, form, subject, asked, parent_body, issuer, symbol, seq_year, number, title, document_date, data_digest, sample, check_code, version, state, digest, "
                + "size_bytes, issued_at, issued_by, lock_version) values (30, 'BM24', 'BM24-5', 'certificate=5', '', 'BỘ CÔNG THƯƠNG', '001/2024/GCN-KV', 2024, '001/2024/GCN-KV', 'Giấy', "
                + "date '2024-07-01', 'd', true, 'c', 1, 'GENUINE', 'e', 1, timestamp '2024-07-02 00:00:30', 'cuc', 0)");
    }

    @Test
    void whatWasMadeIsKeptAsItWasAndWhatRanHasEnded() throws SQLException {
        Migration.flyway(database, true).migrate();
        assertEquals(List.of("10|LETTERS|7|CONGVAN-HC-1-7|FAILED|120|51|cuc|null", "20|CERTIFICATES|2|BM24-BC-1|FAILED|3|1|cuc|PRINT_BATCH_BROKEN\nkhông có phông chữ"),
                rows("select id, kind, source_id, subject, state, documents, made, acting, fault from print_batch where ended_at is not null order by id"));
        assertEquals(List.of("11|1|P63-24|MADE|CONGVAN-HC-1-7-P63-24.pdf|CONGVAN-HC-1-7-P63-24.pdf (50)|null", "12|2|P63-27|MADE|CONGVAN-HC-1-7-P63-27.pdf|CONGVAN-HC-1-7-P63-27.pdf (1)|null",
                        "21|1|null|MADE|BM24-5-1.pdf|001/2024/GCN-KV|30"),
                rows("select id, position, unit_id, state, name, title, document_id from print_batch_item order by id"));
        assertEquals(List.of("11|a|01", "12|c|03"), rows("select item_id, digest, rawtohex(content) from print_batch_paper order by item_id"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private List<String> rows(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection(); ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
                    cells.add(String.valueOf(rows.getString(at)));
                }
                found.add(String.join("|", cells));
            }
        }
        return found;
    }
}
