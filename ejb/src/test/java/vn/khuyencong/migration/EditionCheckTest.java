package vn.khuyencong.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class EditionCheckTest {

    @Test
    void theShippedEditionsAreRightAndAWrongOneEndsTheStart() throws SQLException {
        try (Connection connection = MigratedDatabase.h2("edition-check").getConnection(); Statement sql = connection.createStatement()) {
            EditionCheck.check(connection);

            sql.execute("update form_edition set valid_to = date '2025-12-31' where form = 'BM19'");
            sql.execute("insert into form_edition (id, form, valid_from, title, symbol, legal_basis, verified)"
                    + " values (900, 'BM19', date '2026-01-01', 'BÁO CÁO', 'BC', 'thử nghiệm', false)");
            sql.execute("insert into form_column (id, form, valid_from, table_name, ordinal, column_key, heading, share, kind)"
                    + " values (900, 'BM19', date '2026-01-01', 'table', 1, 'province', 'Tỉnh', 10, 'TEXT')");
            String told = assertThrows(IllegalStateException.class, () -> EditionCheck.check(connection)).getMessage();
            assertEquals("Biểu BM19, lần ban hành từ ngày 01/01/2026: biểu không có cột “table.province”. Bảng “table” của biểu có thể dùng các cột: "
                    + "number, label, measure, national, local, total.", told);
        }
    }
}
