package vn.khuyencong.register;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.khuyencong.migration.MigratedDatabase;

class RegisterIndexTest {

    @Test
    void whatAStrangersFileIsLookedUpByHasAnIndex() throws SQLException {
        try (Connection connection = MigratedDatabase.h2("register-index").getConnection();
                ResultSet indexes = connection.getMetaData().getIndexInfo(null, null, "printed_document".toUpperCase(Locale.ROOT), false, false)) {
            List<String> columns = new ArrayList<>();
            while (indexes.next()) {
                if (indexes.getShort("ORDINAL_POSITION") == 1) {
                    columns.add(indexes.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
            assertTrue(columns.containsAll(List.of("digest", "seal", "check_code")), columns.toString());
        }
    }
}
