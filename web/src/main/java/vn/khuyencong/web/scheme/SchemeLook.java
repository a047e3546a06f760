package vn.khuyencong.web.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import vn.khuyencong.scheme.SchemeState;

/** The shape and tone of a state of a scheme: many states, few looks. */
@Named("schemeLook")
@ApplicationScoped
public class SchemeLook {

    /** How states look that mean the same to the eye. */
    enum Look {
        PREPARED("pi-file-edit", "AWAITED"),
        JUDGED("pi-search", "AWAITED"),
        DECIDED("pi-check", "COMPLETE"),
        RUNNING("pi-play", "COMPLETE"),
        FINISHED("pi-check-circle", "GOOD"),
        PENDING("pi-clock", "ATTENTION"),
        HELD("pi-pause", "FAULT"),
        ENDED("pi-times-circle", "AWAITED");

        private final String icon;
        private final String tone;

        Look(String icon, String tone) {
            this.icon = icon;
            this.tone = tone;
        }
    }

    public String icon(SchemeState state) {
        return of(state).icon;
    }

    public String tone(SchemeState state) {
        return of(state).tone;
    }

    private static Look of(SchemeState state) {
        return switch (state) {
            case NEW, DRAFT, RETURNED_FOR_SUPPLEMENT, GRASSROOTS_PASSED -> Look.PREPARED;
            case GRASSROOTS_APPRAISAL, PROVINCE_APPROVED, DEPT_RECEIVED, DEPT_APPRAISAL, DEPT_PASSED, IN_MINISTRY_PROPOSAL -> Look.JUDGED;
            case PLAN_APPROVED, FUNDS_ASSIGNED, CAPACITY_CHECKED, CONTRACTED -> Look.DECIDED;
            case IN_PROGRESS, COMPLETED -> Look.RUNNING;
            case ACCEPTED, HANDED_OVER, SETTLED, POST_CHECKED -> Look.FINISHED;
            case DEPT_SUPPLEMENT_REQUESTED, ADJUSTMENT_PENDING, STOP_PENDING -> Look.PENDING;
            case VIOLATION_HOLD -> Look.HELD;
            case GRASSROOTS_FAILED, DEPT_REJECTED, MOVED_TO_LOCAL_FUND, DEFERRED_NEXT_YEAR, STOPPED, CLOSED -> Look.ENDED;
        };
    }
}
