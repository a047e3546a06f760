package vn.khuyencong.migration;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/** A migration that SQL does badly: data out of files, rows that are reckoned. It is named after what it brings, which Flyway's own base class does not allow. */
abstract class DataMigration implements JavaMigration {

    private final MigrationVersion version;
    private final String description;

    DataMigration(String version, String description) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return description;
    }

    /** None: what was applied is told by its version, and files may be written in another way. */
    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
