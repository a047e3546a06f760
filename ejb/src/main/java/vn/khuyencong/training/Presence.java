package vn.khuyencong.training;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

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

    protected Presence() {
    }

    Presence(CourseSession session, Enrolment enrolment, boolean present) {
        this.session = session;
        this.enrolment = enrolment;
        this.present = present;
    }

    Enrolment enrolment() {
        return enrolment;
    }

    boolean present() {
        return present;
    }

    void correct(boolean came) {
        present = came;
    }
}
