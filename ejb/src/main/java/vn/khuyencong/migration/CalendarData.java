package vn.khuyencong.migration;

import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;

/** The public holidays on file and the steps of reminding, into the tables of V020. */
final class CalendarData extends DataMigration {

    CalendarData() {
        super("020.1", "public holidays and steps of reminding");
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        CsvTable.read("norm/public-holidays.csv").numbered("id").insertInto(context.getConnection(), "public_holiday");
        CsvTable.read("norm/reminder-steps.csv").numbered("id").insertInto(context.getConnection(), "reminder_step");
    }
}
