package vn.khuyencong.integrity;

import javax.sql.DataSource;
import vn.khuyencong.system.ServiceDatabase;

/** Runs and findings, on PostgreSQL. */
class FindingsOnPostgresIT extends FindingsTest {

    @Override
    DataSource database(String name) {
        return ServiceDatabase.empty();
    }
}
