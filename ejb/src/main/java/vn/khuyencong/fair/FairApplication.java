package vn.khuyencong.fair;

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
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
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

    public long id() {
        return id;
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

    /** JSON of the message: products, wishes, whom to keep apart. */
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
