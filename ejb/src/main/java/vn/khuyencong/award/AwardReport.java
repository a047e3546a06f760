package vn.khuyencong.award;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.AwardResult;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.UnitId;

/** A version of what a unit reported of a round that it ran elsewhere, as a message brought it. */
@Entity
@Table(name = "award_report")
public class AwardReport {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "message_id")
    private long messageId;
    private String sender;
    @Column(name = "unit_id")
    private String unit;
    @Column(name = "plan_year")
    private int planYear;
    private String document;
    private int version;
    @Enumerated(EnumType.STRING)
    private SubmissionKind kind;
    @Enumerated(EnumType.STRING)
    private EntryState state;
    @Enumerated(EnumType.STRING)
    private AwardLevel level;
    private String content;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Column(name = "business_day")
    private LocalDate businessDay;
    private boolean sample;

    protected AwardReport() {
    }

    /** As a message brought it, waiting to be judged. */
    AwardReport(long messageId, Message message, Instant receivedAt, LocalDate businessDay) {
        AwardResult stated = (AwardResult) message.payload();
        this.messageId = messageId;
        sender = message.envelope().sender().value();
        unit = stated.key().unit();
        planYear = stated.key().planYear();
        document = stated.key().document();
        version = stated.key().version();
        kind = stated.kind();
        state = EntryState.WAITING;
        level = stated.level();
        content = text(stated);
        this.receivedAt = receivedAt;
        this.businessDay = businessDay;
        sample = stated.sample();
    }

    private static String text(AwardResult stated) {
        try {
            return Json.MAPPER.writeValueAsString(stated);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result is made of plain values", e);
        }
    }

    /** From now on it is not found waiting; what became of it is told when it is judged. */
    void isJudged(Instant came, LocalDate day) {
        state = EntryState.RETURNED;
        receivedAt = came;
        businessDay = day;
    }

    /** Where it stands from now on. */
    void become(EntryState next) {
        state = next;
    }

    public long id() {
        return id;
    }

    public long messageId() {
        return messageId;
    }

    /** All that its message says. */
    public AwardResult stated() {
        try {
            return Json.MAPPER.readValue(content, AwardResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept of report " + id + " cannot be read", e);
        }
    }

    public DocumentKey key() {
        return new DocumentKey(unit, planYear, AwardResult.STREAM, document, version);
    }

    public UnitId sender() {
        return new UnitId(sender);
    }

    /** The province. */
    public UnitId unit() {
        return new UnitId(unit);
    }

    /** The year of its decision. */
    public int planYear() {
        return planYear;
    }

    public String document() {
        return document;
    }

    public int version() {
        return version;
    }

    public SubmissionKind kind() {
        return kind;
    }

    public EntryState state() {
        return state;
    }

    public AwardLevel level() {
        return level;
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
