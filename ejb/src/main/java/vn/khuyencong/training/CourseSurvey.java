package vn.khuyencong.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.TrainingReport.Survey;

/** What became of who completed a course, some months after: by a report that was taken, or noted for the next one. */
@Entity
@Table(name = "training_survey")
public class CourseSurvey {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "course_id")
    private TrainingCourse course;
    @ManyToOne
    @JoinColumn(name = "report_id")
    private CourseReport report;
    private int months;
    @Column(name = "surveyed_on")
    private LocalDate on;
    private int reached;
    @Column(name = "at_employer")
    private int employer;
    @Column(name = "at_local")
    private int local;
    private int elsewhere;
    private int self;
    @Column(name = "noted_at")
    private Instant notedAt;
    @Column(name = "noted_by")
    private String notedBy;

    protected CourseSurvey() {
    }

    /** @param report null where it is noted for the next one */
    CourseSurvey(TrainingCourse course, CourseReport report, Survey survey, Instant notedAt, String notedBy) {
        this.course = course;
        this.report = report;
        this.notedAt = notedAt;
        this.notedBy = notedBy;
        months = survey.months();
        on = survey.on();
        reached = survey.reached();
        employer = survey.employer();
        local = survey.local();
        elsewhere = survey.elsewhere();
        self = survey.self();
    }

    public CourseReport report() {
        return report;
    }

    /** It as a message says it. */
    public Survey survey() {
        return new Survey(months, on, reached, employer, local, elsewhere, self);
    }
}
