package vn.khuyencong.migration;

import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** The public holidays on file and the steps of reminding, into the tables of V020. */
final class CalendarData implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("020.1");
    }

    @Override
    public String getDescription() {
        return "public holidays and steps of reminding";
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
        CsvTable.read("norm/public-holidays.csv").numbered("id").insertInto(context.getConnection(), "public_holiday");
        CsvTable.read("norm/reminder-steps.csv").numbered("id").insertInto(context.getConnection(), "reminder_step");
    }
}
