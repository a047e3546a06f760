package vn.khuyencong.migration;

import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** The legal timeline of khuyến công, into the table of V015; what nobody has held against the text says so. */
final class DirectiveData implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("015.1");
    }

    @Override
    public String getDescription() {
        return "legal timeline";
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
        // What replaces others first: they refer to it.
        CsvTable.read("norm/directives.csv").sortedBy(row -> row.get("replaced_by").isEmpty() ? 0 : 1)
                .insertInto(context.getConnection(), "directive");
    }
}
