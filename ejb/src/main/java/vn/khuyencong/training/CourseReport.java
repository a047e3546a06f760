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
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.exchange.contract.TrainingReport;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;

/** A version of the report of a course, as a message brought it. */
@Entity
@Table(name = "training_report")
public class CourseReport extends CourseFacts {

    /** What became of it. */
    public enum ReportState {
        WAITING, IN_FORCE, SUPERSEDED, WITHDRAWN, RETURNED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "message_id")
    private long messageId;
    private String sender;
    private int version;
    @Enumerated(EnumType.STRING)
    private SubmissionKind kind;
    @Enumerated(EnumType.STRING)
    private ReportState state;
    @ManyToOne
    @JoinColumn(name = "course_id")
    private TrainingCourse course;
    @Column(name = "establishment_id")
    private Long establishmentId;
    @Column(name = "place_key")
    private String placeKey;
    private int learners;
    private int completed;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Column(name = "business_day")
    private LocalDate businessDay;

    protected CourseReport() {
    }

    /** As a message brought it, waiting to be judged. */
    CourseReport(long messageId, Message message, Instant receivedAt, LocalDate businessDay) {
        super(message.payload().key().subject(), message.payload().key().planYear(), message.payload().key().document(), message.payload().sample());
        TrainingReport stated = (TrainingReport) message.payload();
        this.messageId = messageId;
        this.receivedAt = receivedAt;
        this.businessDay = businessDay;
        sender = message.envelope().sender().value();
        version = stated.key().version();
        kind = stated.kind();
        state = ReportState.WAITING;
        if (stated.course() != null) {
            say(stated.course(), stated.delegates(), stated.costs());
            placeKey = VietnameseText.searchKey(stated.course().place());
            learners = stated.learners().size();
            completed = stated.completed();
        }
    }

    /** From now on it is not found waiting; what became of it is told when it is judged. */
    void isJudged(Instant came, LocalDate day) {
        state = ReportState.RETURNED;
        receivedAt = came;
        businessDay = day;
    }

    /**
     * It counts from now on.
     *
     * @param employer the establishment in the register, or null
     */
    void comeIntoForce(TrainingCourse course, Long employer) {
        this.course = course;
        establishmentId = employer;
        state = ReportState.IN_FORCE;
    }

    void beSuperseded() {
        state = ReportState.SUPERSEDED;
    }

    /** It was taken back, or takes back. */
    void beWithdrawn() {
        state = ReportState.WITHDRAWN;
    }

    public long id() {
        return id;
    }

    public long messageId() {
        return messageId;
    }

    public UnitId sender() {
        return new UnitId(sender);
    }

    public DocumentKey key() {
        return new DocumentKey(unit().value(), planYear(), TrainingReport.STREAM, document(), version);
    }

    public SubmissionKind kind() {
        return kind;
    }

    public ReportState state() {
        return state;
    }

    /** The course it is of; null unless it was taken. */
    public TrainingCourse ofCourse() {
        return course;
    }

    /** The employer's record in the register, or null. */
    public Long establishmentId() {
        return establishmentId;
    }

    public int learners() {
        return learners;
    }

    /** Who learned to the end. */
    public int completed() {
        return completed;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public LocalDate businessDay() {
        return businessDay;
    }
}
