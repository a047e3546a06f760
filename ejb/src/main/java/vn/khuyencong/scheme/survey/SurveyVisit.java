package vn.khuyencong.scheme.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.registration.Registration;

/** A visit on the route of a day: to a registered need, or to a scheme that is post-checked. */
@Entity
@Table(name = "survey_visit")
public class SurveyVisit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    private SurveyRound round;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "place_id")
    private SurveyPlace place;
    @Column(name = "on_day")
    private LocalDate day;
    private int position;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "registration_id")
    private Registration registration;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "record_id")
    private SchemeRecord record;
    @Column(name = "done_on")
    private LocalDate doneOn;
    @Column(name = "done_by")
    private String doneBy;
    @Column(name = "done_at")
    private Instant doneAt;
    private String conclusion;
    private String gps;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected SurveyVisit() {
    }

    SurveyVisit(SurveyPlace place, LocalDate day, int position) {
        round = place.round();
        this.place = place;
        this.day = day;
        this.position = position;
    }

    SurveyVisit to(Registration need) {
        registration = need;
        return this;
    }

    SurveyVisit to(SchemeRecord scheme) {
        record = scheme;
        return this;
    }

    /** Changes its place on the route. */
    void stand(LocalDate newDay, int newPosition) {
        day = newDay;
        position = newPosition;
    }

    void done(VisitReport report, String by, Instant at) {
        doneOn = report.day();
        doneBy = by;
        doneAt = at;
        conclusion = report.conclusion();
        gps = report.gps();
    }

    public long id() {
        return id;
    }

    public SurveyRound round() {
        return round;
    }

    public SurveyPlace place() {
        return place;
    }

    /** The day it is planned for. */
    public LocalDate day() {
        return day;
    }

    /** Its place on the route of the day, from 1. */
    public int position() {
        return position;
    }

    /** The need that is looked at; null on a post-check. */
    public Registration registration() {
        return registration;
    }

    /** The scheme that is post-checked; null on a survey. */
    public SchemeRecord record() {
        return record;
    }

    public boolean isPostCheck() {
        return record != null;
    }

    public boolean isDone() {
        return doneOn != null;
    }

    /** The day it took place; null before. */
    public LocalDate doneOn() {
        return doneOn;
    }

    public String doneBy() {
        return doneBy;
    }

    public String conclusion() {
        return conclusion;
    }

    /** Where it was, as the device said; or null. */
    public String gps() {
        return gps;
    }
}
