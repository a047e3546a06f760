package vn.khuyencong.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A course of a unit: prepared here, or known by its report alone. */
@Entity
@Table(name = "training_course")
public class TrainingCourse extends CourseFacts {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Enumerated(EnumType.STRING)
    private CourseState state;
    private String need;
    private int planned;
    private int priority;
    private int capacity;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "delegates_at")
    private Instant delegatesAt;
    @Column(name = "delegates_by")
    private String delegatesBy;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected TrainingCourse() {
    }

    /** A need. */
    TrainingCourse(NewCourse entered, String document, boolean sample, Instant madeAt, String madeBy) {
        super(entered.unit(), entered.planYear(), document, sample);
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        state = CourseState.NEEDED;
        change(entered);
    }

    /** One that its first report brings. */
    TrainingCourse(CourseReport report, Instant madeAt) {
        super(report.unit(), report.planYear(), report.document(), report.sample());
        this.madeAt = madeAt;
        madeBy = report.sender().value();
        follow(report);
    }

    final void change(NewCourse entered) {
        say(entered.course(), delegates(), entered.costs());
        need = entered.need();
        planned = entered.planned();
        priority = entered.priority();
        capacity = entered.capacity();
    }

    /** Says what its report in force says. What was prepared here stays as it was planned and held, with the report beside it. */
    final void follow(CourseReport report) {
        if (state == null || !prepared()) {
            state = CourseState.REPORTED;
            say(report.course(), report.delegates(), report.costs());
            planned = report.delegates() == null ? report.learners() : report.delegates();
            capacity = planned;
        }
    }

    /** Its report was taken back: it stays on file, and nothing but a report speaks of it. */
    final void loseReport() {
        if (!prepared()) {
            state = CourseState.WITHDRAWN;
        }
    }

    /** How many came to a workshop. */
    void count(int came, Noted noted) {
        count(came);
        delegatesAt = noted.at();
        delegatesBy = noted.by();
    }

    Noted delegatesNoted() {
        return new Noted(delegatesAt, delegatesBy);
    }

    void go(CourseState to) {
        state = to;
    }

    public long id() {
        return id;
    }

    public CourseState state() {
        return state;
    }

    /** Whether it is prepared here. */
    public boolean prepared() {
        return state.prepared();
    }

    /** Why it is asked for. */
    public String need() {
        return need;
    }

    /** How many are to learn, or to come to a workshop. */
    public int planned() {
        return planned;
    }

    /** How many of these of an ethnic minority or a poor household. */
    public int priority() {
        return priority;
    }

    /** Seats. */
    public int capacity() {
        return capacity;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }

    /** Where it is in the ways of its unit: unit/year/number. */
    public String reference() {
        return unit() + "/" + planYear() + "/" + document();
    }
}
