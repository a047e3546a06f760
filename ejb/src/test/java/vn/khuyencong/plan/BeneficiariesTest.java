package vn.khuyencong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.khuyencong.integrity.PlantedCases;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.testing.Services;

class BeneficiariesTest {

    private static final Viewer OFFICER = new Viewer("cuc", "Cán bộ Cục", Role.DEPT_OFFICER, null);

    @Test
    void linesTakenInBeforeThereWereRecordsGetTheirsAndOthersKeepTheirs() throws SQLException {
        DataSource database = MigratedDatabase.h2("beneficiaries");
        new PlantedCases("x''").plant("line-without-record.sql", database);
        try (Services services = new Services(database)) {
            long version = services.transact(work -> work.the(Beneficiaries.class).oldestWithout());
            assertEquals(1, version);
            services.transact(work -> {
                work.the(Beneficiaries.class).identify(version);
                return null;
            });
            Long given = services.transact(work -> work.em().find(SchemeLine.class, 30L)).establishmentId();
            assertNotNull(given);
            assertEquals(1L, services.transact(work -> work.em().find(SchemeLine.class, 1L)).establishmentId());
            assertEquals(0L, services.transact(work -> work.the(Beneficiaries.class).oldestWithout()).longValue());
            List<Supports.Support> lines = services.transact(work -> work.the(Supports.class).of(OFFICER, List.of(given)));
            assertEquals(List.of("DA-01"), lines.stream().map(Supports.Support::scheme).toList());
        }
    }
}
