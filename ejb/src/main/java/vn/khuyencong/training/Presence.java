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

/** Whether somebody came on a day of a course. */
@Entity
@Table(name = "training_presence")
public class Presence {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "session_id")
    private CourseSession session;
    @ManyToOne
    @JoinColumn(name = "enrolment_id")
    private Enrolment enrolment;
    private boolean present;
    @Column(name = "noted_at")
    private Instant notedAt;
    @Column(name = "noted_by")
    private String notedBy;

    protected Presence() {
    }

    Presence(CourseSession session, Enrolment enrolment, boolean present, Noted noted) {
        this.session = session;
        this.enrolment = enrolment;
        correct(present, noted);
    }

    Enrolment enrolment() {
        return enrolment;
    }

    boolean present() {
        return present;
    }

    LocalDate day() {
        return session.day();
    }

    Noted noted() {
        return new Noted(notedAt, notedBy);
    }

    final void correct(boolean came, Noted noted) {
        present = came;
        notedAt = noted.at();
        notedBy = noted.by();
    }
}
