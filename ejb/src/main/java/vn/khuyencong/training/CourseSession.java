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

/** A day of a course that was held. */
@Entity
@Table(name = "training_session")
public class CourseSession {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "course_id")
    private TrainingCourse course;
    @Column(name = "held_on")
    private LocalDate day;
    @Column(name = "noted_at")
    private Instant notedAt;
    @Column(name = "noted_by")
    private String notedBy;

    protected CourseSession() {
    }

    CourseSession(TrainingCourse course, LocalDate day, Instant notedAt, String notedBy) {
        this.course = course;
        this.day = day;
        this.notedAt = notedAt;
        this.notedBy = notedBy;
    }

    public LocalDate day() {
        return day;
    }
}
