package vn.khuyencong.migration;

import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;

/** The deadlines on file, into the table of V011. */
final class DeadlineData extends DataMigration {

    DeadlineData() {
        super("011.1", "deadlines on file");
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        CsvTable.read("norm/report-deadlines.csv").numbered("id").insertInto(context.getConnection(), "report_deadline");
    }
}
