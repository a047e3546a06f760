package vn.khuyencong.register;

import javax.sql.DataSource;
import vn.khuyencong.system.ServiceDatabase;

/** Numbers, versions and void numbers of the print register, also of two who issue at once, on PostgreSQL. */
class PrintRegisterOnPostgresIT extends PrintRegisterTest {

    @Override
    DataSource database(String name) {
        return ServiceDatabase.empty();
    }
}
