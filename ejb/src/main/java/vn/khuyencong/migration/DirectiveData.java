package vn.khuyencong.migration;

import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;

/** The legal timeline of khuyến công, into the table of V015; what nobody has held against the text says so. */
final class DirectiveData extends DataMigration {

    DirectiveData() {
        super("015.1", "legal timeline");
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        // What replaces others first: they refer to it.
        CsvTable.read("norm/directives.csv").sortedBy(row -> row.get("replaced_by").isEmpty() ? 0 : 1)
                .insertInto(context.getConnection(), "directive");
    }
}
