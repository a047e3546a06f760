package vn.khuyencong.scheme.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.UnitId;

/** An inspection of a scheme: planned, done, followed up. */
@Entity
public class Inspection {

    /** How far it is. */
    public enum InspectionStage {
        PLANNED,
        /** Something was demanded and is not done yet. */
        DEMANDED,
        /** Nothing more is to come. */
        DONE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "record_id")
    private SchemeRecord record;
    @Column(name = "planned_day")
    private LocalDate plannedDay;
    private String purpose;
    @Column(name = "planned_by")
    private String plannedBy;
    @Column(name = "planned_unit")
    private String plannedUnit;
    @Column(name = "event_id")
    private Long eventId;
    @Column(name = "done_day")
    private LocalDate doneDay;
    private String findings;
    private String demand;
    private LocalDate deadline;
    @Column(name = "followed_up_day")
    private LocalDate followedUpDay;
    @Column(name = "follow_up")
    private String followUp;
    @Column(name = "followed_up_by")
    private String followedUpBy;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected Inspection() {
    }

    /** One that is to be done. */
    Inspection(SchemeRecord record, LocalDate plannedDay, String purpose, Viewer planner) {
        this(record);
        this.plannedDay = plannedDay;
        this.purpose = purpose;
        plannedBy = planner.name();
        UnitId unit = planner.home().unit();
        plannedUnit = unit == null ? null : unit.value();
    }

    /** One that was done without a plan. */
    Inspection(SchemeRecord record) {
        this.record = record;
    }

    /** Whether an act does what was planned here: by the same side, the ministry or the province, and not before its day. */
    boolean isDoneBy(SchemeEvent event) {
        return (plannedUnit == null) == (event.unit() == null) && !event.day().isBefore(plannedDay);
    }

    /** It was done by an act of the scheme. */
    void beDone(SchemeEvent event, SchemeStep.Inspection what) {
        eventId = event.id();
        doneDay = event.day();
        findings = what == null || what.findings() == null ? event.note() : what.findings();
        demand = what == null ? null : what.demand();
        deadline = what == null ? null : what.deadline();
    }

    void beFollowedUp(LocalDate day, String how, String by) {
        followedUpDay = day;
        followUp = how;
        followedUpBy = by;
    }

    public InspectionStage stage() {
        return eventId == null ? InspectionStage.PLANNED : demand != null && followedUpDay == null ? InspectionStage.DEMANDED : InspectionStage.DONE;
    }

    /** Whether it should have been done, or its demand met, before a day. */
    public boolean isLate(LocalDate today) {
        LocalDate due = stage() == InspectionStage.PLANNED ? plannedDay : stage() == InspectionStage.DEMANDED ? deadline : null;
        return due != null && due.isBefore(today);
    }

    public long id() {
        return id;
    }

    public SchemeRecord record() {
        return record;
    }

    /** Null where it was done without a plan. */
    public LocalDate plannedDay() {
        return plannedDay;
    }

    public String purpose() {
        return purpose;
    }

    public String plannedBy() {
        return plannedBy;
    }

    public LocalDate doneDay() {
        return doneDay;
    }

    public String findings() {
        return findings;
    }

    /** What is to be done; null where nothing is demanded. */
    public String demand() {
        return demand;
    }

    public LocalDate deadline() {
        return deadline;
    }

    public LocalDate followedUpDay() {
        return followedUpDay;
    }

    public String followUp() {
        return followUp;
    }

    public String followedUpBy() {
        return followedUpBy;
    }
}
