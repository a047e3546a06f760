package vn.khuyencong.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A print register of before documents could be searched for. */
class RegisterSearchHistoryTest {

    private final JdbcDataSource database = new JdbcDataSource();

    @BeforeEach
    void aDatabaseOfBefore() {
        database.setURL("jdbc:h2:mem:register-search-history;DB_CLOSE_DELAY=-1");
        Flyway.configure().configuration(Migration.flyway(database, true).getConfiguration()).target("113?").load().migrate();
    }

    @Test
    void whatWasIssuedBeforeIsFoundByNumberTitleOfficeAndTheNameOfWhomItIs() throws SQLException {
        execute("insert into merit_case (id, plan_year, kind, unit_id, name, merits, state, card, card_digest, sample, made_at, made_on, made_by, lock_version) values"
                + " (7, 2024, 'PERSON', 'P63-24', 'Đặng Thị Minh Họa', 'x', 'GRANTED', x'01', 'd', true, timestamp '2024-03-15 00:00:00', date '2024-03-15', 'cuc', 0)");
        issued(1, "BANGKHEN", "BANGKHEN-7", "MINISTRY", "004/2024/BK-BCT", "BẰNG KHEN");
        issued(3, "BANGKHEN", "BANGKHEN-8x", "MINISTRY", "005/2024/BK-BCT", "BẰNG KHEN");
        issued(2, "BM08", "BM08-2024", "DEPARTMENT", "01/BC-ĐCK", "KẾ HOẠCH KINH PHÍ");
        issued(4, "CONGVAN", "CONGVAN-HC1-2-999", "DEPARTMENT", "12/ĐCK", "CÔNG VĂN");
        execute("update printed_document set asked = 'fair=1&run=2&application=999' where id = 4");
        Migration.flyway(database, true).migrate();
        assertEquals("Đặng Thị Minh Họa", text("whom", 1));
        assertEquals("", text("whom", 2));
        assertEquals("", text("whom", 3));
        assertEquals("", text("whom", 4));
        assertEquals("004 2024 bk bct bang khen dang thi minh hoa bangkhen 7 bo cong thuong cuc ministry c1", text("search_key", 1));
        assertEquals("01 bc dck ke hoach kinh phi bm08 2024 bo cong thuong cuc department c2", text("search_key", 2));
    }

    private void issued(long id, String form, String subject, String office, String number, String title) throws SQLException {
        execute("insert into printed_document (id, form, subject, asked, parent_body, issuer, symbol, seq_year, number, title, document_date, data_digest, sample, check_code,"
                + " version, state, issued_at, issued_by, lock_version, office) values (" + id + ", '" + form + "', '" + subject + "', '', 'BỘ CÔNG THƯƠNG', 'CỤC', '', 2024, '"
                + number + "', '" + title + "', date '2024-03-15', 'd', false, 'c" + id + "', 1, 'GENUINE', timestamp '2024-03-15 00:00:00', 'cuc', 0, '" + office + "')");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String column, long id) throws SQLException {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select " + column + " from printed_document where id = " + id)) {
            found.next();
            return found.getString(1);
        }
    }
}
