package vn.khuyencong.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** When it is seen whether the units are to be told of other versions: at start, since they come with a migration, and every night. */
@Singleton
@Startup
@DependsOn("Migration")
public class ContractCalendar {

    private static final Logger LOG = Logger.getLogger(ContractCalendar.class.getName());

    @Inject
    private ContractNotices notices;

    protected ContractCalendar() {
    }

    /** Another node may have told them meanwhile; whatever fails, the server starts and the night tries again. */
    @PostConstruct
    void atStart() {
        try {
            notices.issueIfChanged();
        } catch (EJBException | AcceptanceClosed notIssued) {
            LOG.log(Level.SEVERE, "Chưa báo được cho các đơn vị về phiên bản thông điệp đang nhận; sẽ thử lại trong đêm", notIssued);
        }
    }

    @Schedule(hour = "1", minute = "20", timezone = "Asia/Ho_Chi_Minh", persistent = false)
    public void atNight() {
        notices.issueIfChanged();
    }
}
