package vn.khuyencong.exchange;

import javax.sql.DataSource;
import vn.khuyencong.system.ServiceDatabase;

/** Two nodes with messages of one unit, on PostgreSQL. */
class TwoNodesOnPostgresIT extends TwoNodesTest {

    @Override
    DataSource database(String name) {
        return ServiceDatabase.empty();
    }
}
