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
import vn.khuyencong.exchange.contract.TrainingReport.CourseResult;
import vn.khuyencong.exchange.contract.TrainingReport.Work;

/** What was noted of a course before it was corrected: whether somebody came, how it ended for him, how many delegates there were. Never changed. */
@Entity
@Table(name = "training_correction")
public class CourseCorrection {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "course_id")
    private TrainingCourse course;
    @ManyToOne
    @JoinColumn(name = "enrolment_id")
    private Enrolment enrolment;
    @Column(name = "held_on")
    private LocalDate day;
    private Boolean present;
    @Enumerated(EnumType.STRING)
    private CourseResult result;
    private String certificate;
    @Enumerated(EnumType.STRING)
    private Work work;
    private Integer delegates;
    @Column(name = "noted_at")
    private Instant notedAt;
    @Column(name = "noted_by")
    private String notedBy;
    @Column(name = "corrected_at")
    private Instant correctedAt;
    @Column(name = "corrected_by")
    private String correctedBy;

    protected CourseCorrection() {
    }

    private CourseCorrection(TrainingCourse course, Enrolment enrolment, Noted before, Noted now) {
        this.course = course;
        this.enrolment = enrolment;
        notedAt = before.at();
        notedBy = before.by();
        correctedAt = now.at();
        correctedBy = now.by();
    }

    /** Of whether somebody came on a day, before it is corrected. */
    static CourseCorrection of(Presence presence, Noted now) {
        CourseCorrection made = new CourseCorrection(presence.enrolment().course(), presence.enrolment(), presence.noted(), now);
        made.day = presence.day();
        made.present = presence.present();
        return made;
    }

    /** Of how it ended for somebody, before it is corrected. */
    static CourseCorrection of(Enrolment enrolment, Noted now) {
        CourseCorrection made = new CourseCorrection(enrolment.course(), enrolment, enrolment.resultNoted(), now);
        made.result = enrolment.result();
        made.certificate = enrolment.learner().certificate();
        made.work = enrolment.work();
        return made;
    }

    /** Of how many delegates came, before it is corrected. */
    static CourseCorrection of(TrainingCourse workshop, Noted now) {
        CourseCorrection made = new CourseCorrection(workshop, null, workshop.delegatesNoted(), now);
        made.delegates = workshop.delegates();
        return made;
    }

    /** Whom it is of; null: the delegates of a workshop. */
    public Enrolment enrolment() {
        return enrolment;
    }

    /** The day that was noted; null where it is of none. */
    public LocalDate day() {
        return day;
    }

    /** Whether he had come by then; null where it is of no day. */
    public Boolean present() {
        return present;
    }

    /** How it had ended; null where it is of a day or of delegates. */
    public CourseResult result() {
        return result;
    }

    /** Null where there was none. */
    public String certificate() {
        return certificate;
    }

    /** Null where nobody had said. */
    public Work work() {
        return work;
    }

    /** How many had been counted; null where it is of a person. */
    public Integer delegates() {
        return delegates;
    }

    /** Who had noted that, and when. */
    public Noted before() {
        return new Noted(notedAt, notedBy);
    }

    /** Who corrected it, and when. */
    public Noted corrected() {
        return new Noted(correctedAt, correctedBy);
    }
}
