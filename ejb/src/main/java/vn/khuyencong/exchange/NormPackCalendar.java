package vn.khuyencong.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** When it is seen whether the law is to be given out: at start, since new law comes as a migration, and every night. */
@Singleton
@Startup
@DependsOn("Migration")
public class NormPackCalendar {

    @Inject
    private NormPacks packs;

    @PostConstruct
    void atStart() {
        packs.issueIfDue();
    }

    /** By night in Viet Nam; of several nodes the first one gives out, the others then find nothing due. */
    @Schedule(hour = "1", minute = "15", timezone = "Asia/Ho_Chi_Minh", persistent = false)
    public void atNight() {
        packs.issueIfDue();
    }
}
