package vn.khuyencong.exchange.reconciliation;

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
import vn.khuyencong.exchange.AcceptanceClosed;
import vn.khuyencong.shared.UnitId;

/** Has the statements of the night made from two o'clock in Viet Nam; again each hour of the morning for what failed or a server that was down. */
@Singleton
@Startup
@DependsOn({"Migration", "MinistryKey", "Restorations"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReconciliationTimer {

    private static final Logger LOG = Logger.getLogger(ReconciliationTimer.class.getName());

    @Inject
    private Reconciliations reconciliations;

    @Schedule(hour = "2-11", minute = "5", timezone = "Asia/Ho_Chi_Minh", persistent = false)
    public void look() {
        long made = 0;
        for (UnitId unit : reconciliations.units()) {
            // What fails for one unit must not keep the others from theirs.
            try {
                made += reconciliations.makeByNight(unit) ? 1 : 0;
            } catch (EJBException | AcceptanceClosed notNow) {
                LOG.log(Level.WARNING, "Chưa lập được bảng đối chiếu của {0} trong đêm, sẽ thử lại: {1}",
                        new Object[]{unit, String.valueOf(notNow.getMessage())});
            }
        }
        if (made > 0) {
            LOG.log(Level.INFO, "Đã lập bảng đối chiếu cho {0} đơn vị", Long.toString(made));
        }
    }
}
