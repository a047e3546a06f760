package vn.khuyencong.migration;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database of a test's own, brought to the shape and reference data of this version. */
public final class MigratedDatabase {

    private MigratedDatabase() {
    }

    /** In memory, gone with the tests; a fresh name gives a fresh database. */
    public static DataSource h2(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return migrated(database, true);
    }

    /** Any database, brought to that shape. */
    public static DataSource migrated(DataSource database, boolean h2) {
        Migration.flyway(database, h2).migrate();
        return database;
    }
}
