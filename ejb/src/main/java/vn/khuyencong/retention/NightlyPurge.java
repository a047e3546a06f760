package vn.khuyencong.retention;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Lets go each night what may be, when nobody works. */
@Singleton
@Startup
@DependsOn("Migration")
public class NightlyPurge {

    @Inject
    private Purging purging;

    @Schedule(hour = "3", minute = "37", timezone = "Asia/Ho_Chi_Minh", persistent = false)
    public void run() {
        purging.runNightly();
    }
}
