package vn.khuyencong.scheme;

import javax.sql.DataSource;
import vn.khuyencong.system.ServiceDatabase;

/** Two provinces at once for one establishment, on PostgreSQL. */
class DoubleFundingOnPostgresIT extends DoubleFundingTest {

    @Override
    DataSource database(String name) {
        return ServiceDatabase.empty();
    }
}
