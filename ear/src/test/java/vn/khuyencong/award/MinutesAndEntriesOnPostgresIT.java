package vn.khuyencong.award;

import javax.sql.DataSource;
import vn.khuyencong.system.ServiceDatabase;

/** Signing minutes and taking an entry at the same moment, on PostgreSQL. */
class MinutesAndEntriesOnPostgresIT extends MinutesAndEntriesTest {

    @Override
    DataSource database(String name) {
        return ServiceDatabase.empty();
    }
}
