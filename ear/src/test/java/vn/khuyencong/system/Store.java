package vn.khuyencong.system;

import java.util.Map;

/** The databases that the system runs on. */
enum Store {
    H2,
    POSTGRESQL;

    /** The variables that choose it, and on PostgreSQL a database of that name, made now. */
    Map<String, String> environment(String database) {
        return this == H2 ? Map.of() : SharedSystems.postgres().withDatabase(database);
    }

    /** The one system on it that tests share. */
    RunningSystem system() {
        return SharedSystems.on(this);
    }
}
