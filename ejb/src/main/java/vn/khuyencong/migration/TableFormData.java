package vn.khuyencong.migration;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;

/** The editions of the forms that are one table, with their columns, and of those that have neither, into the tables of V073. */
final class TableFormData extends DataMigration {

    /** Behind those of V073.1, with room for what was added by hand. */
    private static final long FIRST_ID = 100_000;
    private static final long FIRST_OF_OTHERS = 101_000;

    TableFormData() {
        super("100", "editions of the other forms");
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        numbered("form/table-editions.csv", FIRST_ID).insertInto(connection, "form_edition");
        numbered("form/paper-editions.csv", FIRST_OF_OTHERS).insertInto(connection, "form_edition");
        numbered("form/table-columns.csv", FIRST_ID).numbered("ordinal").insertInto(connection, "form_column");
    }

    private static CsvTable numbered(String resource, long first) throws IOException {
        return CsvTable.read(resource).numbered("id").with("id", row -> Long.toString(first + Long.parseLong(row.get("id"))));
    }
}
