package vn.khuyencong.scheme;

import javax.sql.DataSource;
import vn.khuyencong.system.ServiceDatabase;

/** A decision and a payment at the same moment, on PostgreSQL. */
class CollidingActsOnPostgresIT extends CollidingActsTest {

    @Override
    DataSource database(String name) {
        return ServiceDatabase.empty();
    }
}
