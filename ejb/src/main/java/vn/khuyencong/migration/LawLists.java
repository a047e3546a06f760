package vn.khuyencong.migration;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;

/** Calendars, reasons, priority areas, powers and step owners on file, into the tables of V014. */
final class LawLists extends DataMigration {

    LawLists() {
        super("014.1", "law lists on file");
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        CsvTable.read("norm/plan-calendar.csv").numbered("id").insertInto(connection, "plan_calendar");
        CsvTable.read("norm/reason-codes.csv").numbered("id").insertInto(connection, "reason_code");
        CsvTable.read("norm/priority-areas.csv").numbered("id").insertInto(connection, "priority_area");
        CsvTable.read("norm/delegated-powers.csv").numbered("id").insertInto(connection, "delegated_power");
        CsvTable.read("norm/step-owners.csv").numbered("id").insertInto(connection, "step_owner");
    }
}
