package vn.khuyencong.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** A print register of before, whose documents were their issuers' by name. */
class RegisterKeysTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private long id = 10_000;

    @BeforeEach
    void aDatabaseOfBefore(TestInfo test) {
        database.setURL("jdbc:h2:mem:register-keys-" + test.getDisplayName() + ";DB_CLOSE_DELAY=-1");
        Flyway now = Migration.flyway(database, true);
        Flyway.configure().configuration(now.getConfiguration()).target("081?").load().migrate();
    }

    @Test
    void documentsAndNumbersGoToTheirOfficesAndSequencesGoOn() throws SQLException {
        issued("BM08", "BM08-2023", "CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG", null, "BC-CTĐP", 1);
        issued("BM18", "BM18-2023", "CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG", null, "BC-CTĐP", 2);
        issued("BM07", "BM07-2023-P63-24", "SỞ CÔNG THƯƠNG", "P63-24", "KH-SCT", 1);
        issued("BM24", "BM24-7", "BỘ CÔNG THƯƠNG", null, "GCN-BCT", null);
        migrate();
        assertEquals(List.of("DEPARTMENT BM08-2023 BC-CTĐP", "DEPARTMENT BM18-2023 BC-CTĐP", "UNIT-P63-24 BM07-2023-P63-24 KH-SCT", "MINISTRY BM24-7 "),
                texts("select office || ' ' || subject || ' ' || symbol from printed_document order by id"));
        assertEquals(List.of("DEPARTMENT BC-CTĐP 2024 2", "UNIT-P63-24 KH-SCT 2024 1"),
                texts("select office || ' ' || symbol || ' ' || seq_year || ' ' || last_number from office_sequence order by office"));
    }

    @Test
    void whatARenamedOfficeBeganAnewStaysADocumentOfItsOwn() throws SQLException {
        issued("BM08", "BM08-2023", "CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG", null, "BC-CTĐP", 1);
        issued("BM08", "BM08-2023", "CỤC ĐỔI TÊN", null, "BC-ĐCK", 1);
        migrate();
        assertEquals(List.of("BM08-2023", "BM08-2023-" + id), texts("select subject from printed_document order by id"));
    }

    @Test
    void theSameNumberOrVersionOfAnOfficeIsNotTwice() throws SQLException {
        issued("BM08", "BM08-2023", "CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG", null, "BC-CTĐP", 1);
        migrate();
        assertThrows(SQLException.class, () -> execute(later("BM08-2022", "CỤC ĐỔI TÊN", "DEPARTMENT", 1)));
        assertThrows(SQLException.class, () -> execute(later("BM08-2023", "CỤC ĐỔI TÊN", "DEPARTMENT", 2)));
        // Another office may bear the name of one that ended.
        execute(later("BM08-2023", "CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG", "UNIT-P34-24", 1));
    }

    private void issued(String form, String subject, String issuer, String unit, String symbol, Integer ordinal) throws SQLException {
        execute("insert into printed_document values (" + ++id + ", '" + form + "', '" + subject + "', '', null, '', '" + issuer + "', "
                + (unit == null ? "null" : "'" + unit + "'") + ", '" + symbol + "', 2024, " + ordinal + ", 'số', 'Tên', date '2024-03-15', 'd', false, 'c" + id
                + "', 1, null, 'GENUINE', 'x', 1, null, timestamp '2024-03-15 00:00:00', 'cuc', null, null, null, 0)");
    }

    private String later(String subject, String issuer, String office, int ordinal) {
        return "insert into printed_document (id, form, subject, asked, parent_body, issuer, symbol, seq_year, ordinal, number, title, document_date, data_digest, sample,"
                + " check_code, version, state, issued_at, issued_by, lock_version, office) values (" + ++id + ", 'BM08', '" + subject + "', '', '', '" + issuer
                + "', 'BC-CTĐP', 2024, " + ordinal + ", 'số', 'Tên', date '2024-03-15', 'd', false, 'c" + id
                + "', 1, 'GENUINE', timestamp '2024-03-15 00:00:00', 'cuc', 0, '" + office + "')";
    }

    private void migrate() {
        Migration.flyway(database, true).migrate();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection(); var statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }
}
