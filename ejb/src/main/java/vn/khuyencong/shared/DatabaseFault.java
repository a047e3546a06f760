package vn.khuyencong.shared;

import java.sql.SQLException;
import java.util.Set;

/** Tells a fault of the database itself, which passes, from a fault of what it was asked. */
public final class DatabaseFault {

    /** Classes of SQLState: connection, operator intervention, lack of resources, system, rollback (a deadlock), object in use. */
    private static final Set<String> CLASSES = Set.of("08", "57", "53", "58", "40", "55");
    /** H2 has states of its own for a lost connection, a closed database, a lock not got in time and a row changed meanwhile. */
    private static final Set<String> H2 = Set.of("90067", "90098", "90121", "HYT00", "90131");

    private DatabaseFault() {
    }

    /** Whether it, or what caused it, says so. */
    public static boolean is(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isState(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isState(String state) {
        return state != null && state.length() >= 2 && (CLASSES.contains(state.substring(0, 2)) || H2.contains(state));
    }
}
