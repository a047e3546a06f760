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
import jakarta.persistence.Version;
import java.time.Instant;
import vn.khuyencong.exchange.contract.TrainingReport.CourseResult;
import vn.khuyencong.exchange.contract.TrainingReport.Learner;
import vn.khuyencong.exchange.contract.TrainingReport.Work;

/** Somebody who enrolled for a course that is prepared here. */
@Entity
@Table(name = "training_enrolment")
public class Enrolment extends PersonFacts {

    /** Whether he has a seat. */
    public enum Seat {
        SEATED, WAITING, GIVEN_UP
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "course_id")
    private TrainingCourse course;
    @Enumerated(EnumType.STRING)
    @Column(name = "place")
    private Seat seat;
    @Column(name = "enrolled_at")
    private Instant enrolledAt;
    @Column(name = "enrolled_by")
    private String enrolledBy;
    @Column(name = "result_at")
    private Instant resultAt;
    @Column(name = "result_by")
    private String resultBy;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected Enrolment() {
    }

    Enrolment(TrainingCourse course, Learner learner, Seat seat, Instant enrolledAt, String enrolledBy) {
        super(learner);
        this.course = course;
        this.seat = seat;
        this.enrolledAt = enrolledAt;
        this.enrolledBy = enrolledBy;
    }

    /** How it ended for him. */
    void end(CourseResult result, String certificate, Work work, Noted noted) {
        become(result, certificate, work);
        resultAt = noted.at();
        resultBy = noted.by();
    }

    Noted resultNoted() {
        return new Noted(resultAt, resultBy);
    }

    void take(Seat other) {
        seat = other;
    }

    public long id() {
        return id;
    }

    public TrainingCourse course() {
        return course;
    }

    public Seat seat() {
        return seat;
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }

    public String enrolledBy() {
        return enrolledBy;
    }
}
