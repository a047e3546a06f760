package vn.khuyencong.audit;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Seals every few seconds, on every node; the lock of the chain lets one of them act at a time. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealingTimer {

    private static final Logger LOG = Logger.getLogger(SealingTimer.class.getName());

    @Resource(lookup = "java:jboss/datasources/Khuyencong")
    private DataSource dataSource;
    @Inject
    private Sealer sealer;
    private boolean wasAble = true;

    /** Each batch is a transaction of its own, so that a long backlog is never done twice. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void seal() {
        try {
            int sealed = anyWaits() ? Sealer.BATCH : 0;
            while (sealed == Sealer.BATCH) {
                sealed = sealer.seal();
            }
            wasAble = true;
        } catch (SQLException | EJBException away) {
            // Said once for each time, not every five seconds: the entries wait, and the state page counts them.
            LOG.log(wasAble ? Level.WARNING : Level.FINE, "Chưa niêm được nhật ký kiểm toán: {0}", String.valueOf(away.getMessage()));
            wasAble = false;
        }
    }

    /**
     * Asked past all services: the container writes a page of its log for every fault of one, and while the database is away this fails
     * every few seconds. Where nothing waits, no node takes the lock.
     */
    private boolean anyWaits() throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("select id from audit_entry where chain_position is null fetch first 1 rows only")) {
            return waiting.next();
        }
    }
}
