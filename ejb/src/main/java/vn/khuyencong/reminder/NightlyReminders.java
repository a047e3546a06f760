package vn.khuyencong.reminder;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reminds each night, early enough for the letters to be there when offices open. */
@Singleton
@Startup
@DependsOn("Migration")
public class NightlyReminders {

    @Inject
    private Reminders reminders;

    /** Reminds; nothing is sent twice, whichever node begins. */
    @Schedule(hour = "5", minute = "17", timezone = "Asia/Ho_Chi_Minh", persistent = false)
    public void remind() {
        reminders.remindNightly();
    }
}
