package vn.khuyencong.fair;

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

/** Ends computations whose server died, each minute on every node: nobody waits for one that nobody computes. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FairRunTimer {

    private static final Logger LOG = Logger.getLogger(FairRunTimer.class.getName());

    @Inject
    private FairRuns runs;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void look() {
        try {
            runs.endDead();
        } catch (EJBException notNow) {
            LOG.log(Level.FINE, "Chưa xem được các lần tính phân gian hàng: {0}", String.valueOf(notNow.getMessage()));
        }
    }
}
