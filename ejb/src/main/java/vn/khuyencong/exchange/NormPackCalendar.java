package vn.khuyencong.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.norm.LawKeeping;

/** When it is seen whether the law is to be given out: at start, since new law comes as a migration, after each
 * change made here, and every night. */
@Singleton
@Startup
@DependsOn("Migration")
public class NormPackCalendar {

    private static final Logger LOG = Logger.getLogger(NormPackCalendar.class.getName());

    @Inject
    private NormPacks packs;

    protected NormPackCalendar() {
    }

    NormPackCalendar(NormPacks packs) {
        this.packs = packs;
    }

    /** Another node may have given it out meanwhile; whatever fails, the server starts and the night tries again. */
    @PostConstruct
    void atStart() {
        try {
            packs.issueIfDue();
        } catch (EJBException | AcceptanceClosed notIssued) {
            LOG.log(Level.SEVERE, "Chưa ban hành được gói định mức khi khởi động; sẽ thử lại trong đêm", notIssued);
        }
    }

    /** Law was entered, ended or verified here. What cannot be given out now waits for the night; the change itself stands. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) LawKeeping.LawChanged changed) {
        try {
            packs.issueIfDue();
        } catch (EJBException | AcceptanceClosed notIssued) {
            LOG.log(Level.SEVERE, "Chưa ban hành được gói định mức sau khi sửa; sẽ thử lại trong đêm", notIssued);
        }
    }

    /** By night in Viet Nam; of several nodes the first one gives out, the others then find nothing due. */
    @Schedule(hour = "1", minute = "15", timezone = "Asia/Ho_Chi_Minh", persistent = false)
    public void atNight() {
        packs.issueIfDue();
    }
}
