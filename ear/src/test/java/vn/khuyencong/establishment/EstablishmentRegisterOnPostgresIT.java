package vn.khuyencong.establishment;

import javax.sql.DataSource;
import vn.khuyencong.system.ServiceDatabase;

/** The register and the search, on PostgreSQL. */
class EstablishmentRegisterOnPostgresIT extends EstablishmentRegisterTest {

    @Override
    DataSource database(String name) {
        return ServiceDatabase.empty();
    }
}
