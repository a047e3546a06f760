package vn.khuyencong.migration;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;
import vn.khuyencong.shared.VietnameseOrder;

/** The dated reference data of the first version: units, law, indicators. Later changes are migrations of their own. */
final class ReferenceData extends DataMigration {

    ReferenceData() {
        super("002", "reference data");
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        // Successors first: a unit refers to the one it was merged into.
        CsvTable.read("territory/provinces.csv").sortedBy(row -> row.get("successor").isEmpty() ? 0 : 1)
                .rename("unit_id", "id").insertInto(connection, "unit_period");
        CsvTable.read("territory/province-names.csv").numbered("id")
                .with("sort_key", row -> VietnameseOrder.sortKey(row.get("name").replaceFirst("^(Tỉnh|Thành phố) ", "")))
                .insertInto(connection, "unit_name");
        CsvTable.read("norm/activity-categories.csv").insertInto(connection, "activity_category");
        CsvTable.read("norm/support-ceilings.csv").numbered("id").rename("category", "activity")
                .with("max_amount", row -> millions(row.get("max_million_vnd"))).without("max_million_vnd")
                .insertInto(connection, "support_ceiling");
        CsvTable.read("norm/measures.csv").insertInto(connection, "measure");
        CsvTable.read("consolidation/indicators.csv").insertInto(connection, "indicator");
        CsvTable.read("consolidation/issuers.csv").numbered("id").insertInto(connection, "issuer");
    }

    private static String millions(String value) {
        return value.isEmpty() ? "" : Long.toString(Math.multiplyExact(Long.parseLong(value), 1_000_000L));
    }

}
