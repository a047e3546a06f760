package vn.khuyencong.establishment;

import javax.sql.DataSource;
import vn.khuyencong.system.ServiceDatabase;

/** Merges, also two at once, on PostgreSQL. */
class MergingOnPostgresIT extends MergingTest {

    @Override
    DataSource database(String name) {
        return ServiceDatabase.empty();
    }
}
