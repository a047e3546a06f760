package vn.khuyencong.migration;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** The editions of forms with their columns, into the tables of V073, and who issues them. */
final class FormData implements JavaMigration {

    private static final long FIRST_ISSUER = 100;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("073.1");
    }

    @Override
    public String getDescription() {
        return "editions of forms";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
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
