package vn.khuyencong.fair;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.UnitId;

/** A version of an application for stalls, as a message brought it. */
@Entity
@Table(name = "fair_application")
public class FairApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "message_id")
    private long messageId;
    private String sender;
    @ManyToOne
    @JoinColumn(name = "fair_id")
    private Fair fair;
    @Column(name = "fair_code")
    private String fairCode;
    @Column(name = "unit_id")
    private String unit;
    @Column(name = "plan_year")
    private int planYear;
    private String document;
    private int version;
    @Enumerated(EnumType.STRING)
    private SubmissionKind kind;
    @Enumerated(EnumType.STRING)
    private ApplicationState state;
    @Column(name = "establishment_id")
    private Long establishmentId;
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(name = "legal_form")
    private LegalForm legalForm;
    @Column(name = "tax_code")
    private String taxCode;
    private String address;
    private int wanted;
    private int least;
    @Column(name = "first_time")
    private boolean firstTime;
    private String content;
    private Integer score;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Column(name = "business_day")
    private LocalDate businessDay;
    private boolean sample;

    protected FairApplication() {
    }

    FairApplication(long messageId, UnitId sender, Fair fair, String fairCode, UnitId unit, int planYear, String document,
            int version, SubmissionKind kind, String name, LegalForm legalForm, String taxCode, String address, int wanted,
            int least, boolean firstTime, String content, Instant receivedAt, LocalDate businessDay, boolean sample) {
        this.messageId = messageId;
        this.sender = sender.value();
        this.fair = fair;
        this.fairCode = fairCode;
        this.unit = unit.value();
        this.planYear = planYear;
        this.document = document;
        this.version = version;
        this.kind = kind;
        this.name = name;
        this.legalForm = legalForm;
        this.taxCode = taxCode;
        this.address = address;
        this.wanted = wanted;
        this.least = least;
        this.firstTime = firstTime;
        this.content = content;
        this.receivedAt = receivedAt;
        this.businessDay = businessDay;
        this.sample = sample;
    }

    /** As a message brought it, waiting to be judged; its fair is not looked for yet. */
    static FairApplication of(long messageId, Message message, Instant receivedAt, LocalDate businessDay) {
        StallApplication stated = (StallApplication) message.payload();
        PlanSubmission.Establishment who = stated.establishment();
        FairApplication made = new FairApplication(messageId, message.envelope().sender(), null, stated.fair(), stated.key().subject(),
                stated.key().planYear(), stated.key().document(), stated.key().version(), stated.kind(), who.name(), who.legalForm(),
                who.taxCode(), who.address(), stated.wanted() == null ? 0 : stated.wanted(), stated.least() == null ? 0 : stated.least(),
                stated.firstTime(), text(stated), receivedAt, businessDay, stated.sample());
        made.state = ApplicationState.WAITING;
        return made;
    }

    private static String text(StallApplication stated) {
        try {
            return Json.MAPPER.writeValueAsString(stated);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an application is made of plain values", e);
        }
    }

    /** From now on it is not found waiting; what became of it is told when it is judged. */
    void isJudged(Instant came, LocalDate day) {
        state = ApplicationState.RETURNED;
        receivedAt = came;
        businessDay = day;
    }

    /** The fair it is for, known or not. */
    void isFor(Fair known) {
        fair = known;
    }

    /**
     * It counts from now on.
     *
     * @param record the establishment in the register
     * @param points its score by the published rules
     */
    void comeIntoForce(long record, int points) {
        establishmentId = record;
        score = points;
        state = ApplicationState.IN_FORCE;
    }

    /** A later version has taken its place. */
    void beSuperseded() {
        state = ApplicationState.SUPERSEDED;
    }

    /** It was taken back, or takes back. */
    void beWithdrawn() {
        state = ApplicationState.WITHDRAWN;
    }

    public long id() {
        return id;
    }

    /** All that its message says. */
    public StallApplication stated() {
        try {
            return Json.MAPPER.readValue(content, StallApplication.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept of application " + id + " cannot be read", e);
        }
    }

    public DocumentKey key() {
        return new DocumentKey(unit, planYear, StallApplication.STREAM, document, version);
    }

    /** How it is named within its fair: unit/document. */
    public String reference() {
        return unit + "/" + document;
    }

    /** Whether it came after the last day of applications: it stands on the waiting list behind all that came in time. */
    public boolean isLate() {
        return fair != null && businessDay.isAfter(fair.closesOn());
    }

    public long messageId() {
        return messageId;
    }

    public UnitId sender() {
        return new UnitId(sender);
    }

    /** Null where there is no such fair. */
    public Fair fair() {
        return fair;
    }

    public String fairCode() {
        return fairCode;
    }

    /** The province it is of. */
    public UnitId unit() {
        return new UnitId(unit);
    }

    public int planYear() {
        return planYear;
    }

    /** The province's own number of it. */
    public String document() {
        return document;
    }

    public int version() {
        return version;
    }

    public SubmissionKind kind() {
        return kind;
    }

    public ApplicationState state() {
        return state;
    }

    /** The record of the register of establishments; null while it waits or when it was returned. */
    public Long establishmentId() {
        return establishmentId;
    }

    /** Of the establishment. */
    public String name() {
        return name;
    }

    public LegalForm legalForm() {
        return legalForm;
    }

    /** Null where it has none. */
    public String taxCode() {
        return taxCode;
    }

    public String address() {
        return address;
    }

    /** Stalls it asks for. */
    public int wanted() {
        return wanted;
    }

    /** Fewer than these it does not take. */
    public int least() {
        return least;
    }

    public boolean firstTime() {
        return firstTime;
    }

    /** JSON of the data of the message: products, wishes, whom to keep apart. */
    public String content() {
        return content;
    }

    /** By the published rules; null before it is judged. */
    public Integer score() {
        return score;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    public boolean sample() {
        return sample;
    }
}
