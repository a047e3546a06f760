package vn.khuyencong.integrity;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vn.khuyencong.shared.BusinessClock;

/** Runs the checks each night at the hour of {@code KHUYENCONG_CHECKS_HOUR} (0 to 23, Viet Nam; 2 unless set). */
@Singleton
@Startup
@DependsOn("Migration")
public class NightlyChecks {

    /** Not on the hour, when other machines begin their nightly work too. */
    private static final int MINUTE = 17;

    @Resource
    private TimerService timers;
    @Inject
    private IntegrityChecks checks;

    @PostConstruct
    void schedule() {
        timers.createCalendarTimer(new ScheduleExpression().hour(hour(System.getenv("KHUYENCONG_CHECKS_HOUR"))).minute(MINUTE).second(0)
                .timezone(BusinessClock.ZONE.getId()), new TimerConfig(null, false));
    }

    /** Begins the run of this night; on several nodes the first one does. */
    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void run() {
        checks.runNightly();
    }

    static int hour(String set) {
        if (set == null || set.isBlank()) {
            return 2;
        }
        if (!set.matches("1?[0-9]|2[0-3]")) {
            throw new IllegalArgumentException("KHUYENCONG_CHECKS_HOUR: an hour from 0 to 23, not " + set);
        }
        return Integer.parseInt(set);
    }
}
