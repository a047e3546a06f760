package vn.khuyencong.evidence;

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

/**
 * Looks whether the head of yesterday is due: first ten minutes after midnight in Viet Nam, when the longest transaction of the day has
 * ended, and again through the day, for a server that was down at night.
 */
@Singleton
@Startup
@DependsOn({"Migration", "MinistryKey", "Restorations"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeadTimer {

    private static final Logger LOG = Logger.getLogger(HeadTimer.class.getName());

    @Inject
    private DailyHeads heads;

    @Schedule(hour = "*", minute = "10/15", timezone = "Asia/Ho_Chi_Minh", persistent = false)
    public void look() {
        try {
            heads.makeIfDue().ifPresent(head -> LOG.log(Level.INFO, "Đã ký đầu chuỗi nhật ký kiểm toán {0}, vị trí {1}",
                    new Object[]{head.name(), Long.toString(head.position())}));
        } catch (EJBException | AcceptanceClosed notNow) {
            LOG.log(Level.WARNING, "Chưa ký được đầu chuỗi nhật ký kiểm toán, sẽ thử lại: {0}", String.valueOf(notNow.getMessage()));
        }
    }
}
