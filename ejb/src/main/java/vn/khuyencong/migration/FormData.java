package vn.khuyencong.migration;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;

/** The editions of forms with their columns, into the tables of V073, and who issues them. */
final class FormData extends DataMigration {

    private static final long FIRST_ISSUER = 100;

    FormData() {
        super("073.1", "editions of forms");
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        CsvTable.read("form/editions.csv").numbered("id").insertInto(connection, "form_edition");
        CsvTable.read("form/columns.csv").numbered("id").numbered("ordinal").insertInto(connection, "form_column");
        CsvTable.read("form/issuers.csv").numbered("id").with("id", row -> Long.toString(FIRST_ISSUER + Long.parseLong(row.get("id"))))
                .insertInto(connection, "issuer");
    }
}
