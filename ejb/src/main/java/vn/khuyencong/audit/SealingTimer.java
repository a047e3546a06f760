package vn.khuyencong.audit;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Seals every few seconds, on every node; the lock of the chain lets one of them act at a time. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealingTimer {

    private static final Logger LOG = Logger.getLogger(SealingTimer.class.getName());

    @Inject
    private Sealer sealer;
    private boolean wasAble = true;

    /** Each batch is a transaction of its own, so that a long backlog is never done twice. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void seal() {
        try {
            int sealed = Sealer.BATCH;
            while (sealed == Sealer.BATCH) {
                sealed = sealer.seal();
            }
            wasAble = true;
        } catch (EJBException away) {
            // Said once for each time, not every five seconds: the entries wait, and the state page counts them.
            LOG.log(wasAble ? Level.WARNING : Level.FINE, "Chưa niêm được nhật ký kiểm toán: {0}", String.valueOf(away.getMessage()));
            wasAble = false;
        }
    }
}
