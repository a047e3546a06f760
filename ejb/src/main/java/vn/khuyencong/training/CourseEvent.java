package vn.khuyencong.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Something that was done to a course; never changed afterwards. */
@Entity
@Table(name = "training_event")
public class CourseEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "course_id")
    private TrainingCourse course;
    @Enumerated(EnumType.STRING)
    private CourseAct act;
    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private CourseState from;
    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private CourseState to;
    private Instant at;
    @Column(name = "business_day")
    private LocalDate businessDay;
    private String actor;
    private String reason;

    protected CourseEvent() {
    }

    CourseEvent(TrainingCourse course, CourseTransition transition, Instant at, LocalDate businessDay, String actor, String reason) {
        this.course = course;
        this.at = at;
        this.businessDay = businessDay;
        this.actor = actor;
        this.reason = reason;
        act = transition.act();
        from = transition.from();
        to = transition.to();
    }

    public CourseAct act() {
        return act;
    }

    public CourseState from() {
        return from;
    }

    public CourseState to() {
        return to;
    }

    public Instant at() {
        return at;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    /** User name. */
    public String actor() {
        return actor;
    }

    /** Null where none was given. */
    public String reason() {
        return reason;
    }
}
