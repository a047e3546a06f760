package vn.khuyencong.web.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.evidence.DailyHead;
import vn.khuyencong.evidence.DailyHeads;
import vn.khuyencong.shared.BusinessClock;

/** The audit chain on the state page: its latest heads, and which years can be archived. */
@Named("evidencePage")
@RequestScoped
public class EvidencePage {

    private static final int SHOWN = 7;

    @Inject
    private DailyHeads heads;
    @Inject
    private BusinessClock clock;

    private List<DailyHead> latest;

    /** The latest heads, newest first. */
    public List<DailyHead> getHeads() {
        if (latest == null) {
            latest = heads.latest(SHOWN);
        }
        return latest;
    }

    /** The year that can be archived whole: the one before this, by real time. */
    public int getYear() {
        return clock.now().atZone(BusinessClock.ZONE).getYear() - 1;
    }
}
