package vn.khuyencong.migration;

import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** The deadlines on file, into the table of V011. */
final class DeadlineData implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("011.1");
    }

    @Override
    public String getDescription() {
        return "deadlines on file";
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
        CsvTable.read("norm/report-deadlines.csv").numbered("id").insertInto(context.getConnection(), "report_deadline");
    }
}
