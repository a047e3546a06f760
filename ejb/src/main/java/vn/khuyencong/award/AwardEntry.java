package vn.khuyencong.award;

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
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.UnitId;

/** A version of an entry of one product in one round, as a message brought it. */
@Entity
@Table(name = "award_entry")
public class AwardEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "message_id")
    private long messageId;
    private String sender;
    @ManyToOne
    @JoinColumn(name = "round_id")
    private AwardRound round;
    @Column(name = "round_code")
    private String roundCode;
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
    @Column(name = "establishment_id")
    private Long establishmentId;
    @ManyToOne
    @JoinColumn(name = "product_id")
    private AwardProduct product;
    @Column(name = "establishment_name")
    private String establishmentName;
    @Column(name = "product_name")
    private String productName;
    @Column(name = "product_group")
    private String productGroup;
    private String content;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Column(name = "business_day")
    private LocalDate businessDay;
    private boolean sample;

    protected AwardEntry() {
    }

    /** As a message brought it, waiting to be judged; its round is not looked for yet. */
    AwardEntry(long messageId, Message message, Instant receivedAt, LocalDate businessDay) {
        AwardNomination stated = (AwardNomination) message.payload();
        this.messageId = messageId;
        sender = message.envelope().sender().value();
        roundCode = stated.round();
        unit = stated.key().unit();
        planYear = stated.key().planYear();
        document = stated.key().document();
        version = stated.key().version();
        kind = stated.kind();
        state = EntryState.WAITING;
        establishmentName = stated.establishment().name();
        productName = stated.product() == null ? "" : stated.product().name();
        productGroup = stated.product() == null ? "" : stated.product().group();
        content = text(stated);
        this.receivedAt = receivedAt;
        this.businessDay = businessDay;
        sample = stated.sample();
    }

    private static String text(AwardNomination stated) {
        try {
            return Json.MAPPER.writeValueAsString(stated);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a nomination is made of plain values", e);
        }
    }

    /** From now on it is not found waiting; what became of it is told when it is judged. */
    void isJudged(AwardRound known, Instant came, LocalDate day) {
        round = known;
        state = EntryState.RETURNED;
        receivedAt = came;
        businessDay = day;
    }

    /** It counts from now on. */
    void comeIntoForce(Establishment maker, AwardProduct made) {
        establishmentId = maker.id();
        product = made;
        state = EntryState.IN_FORCE;
    }

    /** A later version has taken its place. */
    void beSuperseded() {
        state = EntryState.SUPERSEDED;
    }

    /** It was taken back. */
    void beWithdrawn() {
        state = EntryState.WITHDRAWN;
    }

    /** It takes back an earlier version, which says what of. */
    void takeBack(AwardEntry earlier) {
        productName = earlier.productName;
        productGroup = earlier.productGroup;
        product = earlier.product;
        establishmentId = earlier.establishmentId;
        state = EntryState.WITHDRAWN;
    }

    /** All that its message says. */
    public AwardNomination stated() {
        try {
            return Json.MAPPER.readValue(content, AwardNomination.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept of entry " + id + " cannot be read", e);
        }
    }

    public DocumentKey key() {
        return new DocumentKey(unit, planYear, AwardNomination.STREAM, document, version);
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

    /** Null: no such round. */
    public AwardRound round() {
        return round;
    }

    public String roundCode() {
        return roundCode;
    }

    /** The province. */
    public UnitId unit() {
        return new UnitId(unit);
    }

    public int planYear() {
        return planYear;
    }

    public String document() {
        return document;
    }

    /** What names it in its round whatever its version: unit and document. */
    public String reference() {
        return unit + "/" + document;
    }

    public int version() {
        return version;
    }

    public SubmissionKind kind() {
        return kind;
    }

    /** WAITING, IN_FORCE, SUPERSEDED, WITHDRAWN, RETURNED. */
    public EntryState state() {
        return state;
    }

    public Long establishmentId() {
        return establishmentId;
    }

    public AwardProduct product() {
        return product;
    }

    public String establishmentName() {
        return establishmentName;
    }

    public String productName() {
        return productName;
    }

    public String productGroup() {
        return productGroup;
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
