package vn.khuyencong.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.PaperSource;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.shared.ArrivalClock;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.UnitId;

/** A message exactly as it came: its bytes, its signature, what it claims to be and what became of it. */
@Entity
@Table(name = "inbox_message")
public class InboxMessage extends JudgedMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Column(name = "business_day")
    private LocalDate businessDay;
    @Column(name = "ingress_at")
    private Instant ingressAt;
    @Column(name = "arrived_on")
    private LocalDate arrivedOn;
    private String address;
    private String sender;
    @Column(name = "size_bytes")
    private long size;
    private String digest;
    @Lob
    @Basic(fetch = FetchType.LAZY)
    private byte[] body;
    /** Null while the bytes tell it. */
    @Column(name = "body_sample")
    private Boolean bodySample;
    @Column(name = "body_whole")
    private boolean bodyWhole;
    @Column(name = "content_type")
    private String contentType;
    private String jws;
    @Column(name = "event_id")
    private String eventId;
    private String type;
    private String subject;
    @Column(name = "plan_year")
    private Integer planYear;
    private String stream;
    private String document;
    private Integer version;
    private String kind;
    private String installation;
    private Long sequence;
    private String actor;
    @Column(name = "through_portal")
    private boolean throughPortal;
    @Embedded
    private KeptPaper paper;
    private int deliveries;
    @Transient
    private PresentedReceipts presented = PresentedReceipts.NONE;
    @Transient
    private InboxMessage parkedBefore;

    protected InboxMessage() {
    }

    InboxMessage(Delivery delivery, UnitId sender, Instant receivedAt, LocalDate businessDay) {
        this.receivedAt = receivedAt;
        this.businessDay = businessDay;
        ingressAt = delivery.ingress();
        arrivedOn = ArrivalDay.of(ingressAt, receivedAt, businessDay);
        this.sender = sender == null ? null : sender.value();
        address = door(delivery.address());
        size = delivery.size();
        digest = delivery.digest();
        bodyWhole = delivery.bodyWhole();
        body = delivery.body();
        contentType = Text.bounded(delivery.contentType(), 200);
        jws = Text.bounded(delivery.jws(), 4000);
        deliveries = 1;
    }

    /** An address as it is kept. */
    static String door(String address) {
        return Text.bounded(address == null ? "" : address, 200);
    }

    /** Receipts issued before a restore say when it was first received; that day's law and units hold. */
    InboxMessage with(PresentedReceipts receipts) {
        presented = receipts;
        receivedAt = receipts.receivedAt().orElse(receivedAt);
        receipts.businessDay().ifPresent(day -> {
            businessDay = day;
            ingressAt = null;
            arrivedOn = day;
        });
        return this;
    }

    PresentedReceipts presented() {
        return presented;
    }

    /** The same bytes judged once more by an official's act: the law, the units and the deadlines of the day they first came hold. */
    InboxMessage inPlaceOf(InboxMessage parked) {
        parkedBefore = parked;
        receivedAt = parked.receivedAt;
        businessDay = parked.businessDay;
        ingressAt = parked.ingressAt;
        arrivedOn = parked.arrivedOn;
        return this;
    }

    /** The parked message whose bytes these are, where they are judged once more; else null. */
    InboxMessage parkedBefore() {
        return parkedBefore;
    }

    /** Notes what the message claims to be, as soon as that is known. */
    void describe(String claimedType, DocumentKey key) {
        type = Text.bounded(claimedType, 100);
        if (key != null) {
            subject = key.unit().length() <= 16 ? key.unit() : null;
            planYear = key.planYear();
            stream = key.stream();
            document = key.document();
            version = key.version();
        }
    }

    /** Notes the number it claims to bear, which is known before anything else of it can be believed. */
    void claims(MessageReader.Parsed parsed) {
        JsonNode event = parsed.tree();
        JsonNode counter = event.path("installation");
        JsonNode number = event.path("sequence");
        if (counter.isTextual() && !counter.asText().isEmpty() && counter.asText().length() <= 64 && number.canConvertToLong() && number.asLong() > 0) {
            installation = counter.asText();
            sequence = number.asLong();
        }
    }

    void describe(Message message) {
        eventId = message.envelope().id();
        installation = message.envelope().installation();
        sequence = message.envelope().sequence();
        actor = message.envelope().actor();
        paper = KeptPaper.of(message.envelope().paper());
        if (message.content() instanceof Payload document) {
            describe(message.envelope().type().eventType(), document.key());
            kind = document.kind().name();
        } else {
            // A part speaks of nobody but its sender.
            subject = message.envelope().sender().value();
        }
    }

    /** Notes that a key of this server signed it. */
    void cameThroughPortal() {
        throughPortal = true;
    }

    void wasRepeated() {
        deliveries++;
    }

    public long id() {
        return id;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    /** When the broker took it from its sender; null where that is not known. */
    public Instant ingressAt() {
        return ingressAt;
    }

    /** The day in Viet Nam on which it came, which deadlines go by. */
    public LocalDate arrivedOn() {
        return arrivedOn == null ? businessDay : arrivedOn;
    }

    /** Which clock told that day. */
    public ArrivalClock arrivalClock() {
        return ingressAt == null ? ArrivalClock.INTAKE : ArrivalClock.BROKER;
    }

    public String address() {
        return address;
    }

    /** The unit whose door it came through; null if none. */
    public UnitId sender() {
        return sender == null ? null : new UnitId(sender);
    }

    public long size() {
        return size;
    }

    public String digest() {
        return digest;
    }

    public byte[] body() {
        return body == null ? new byte[0] : body.clone();
    }

    /** Whether its bytes were let go by a rule of retention, long after it was closed and archived. */
    public boolean bodyGone() {
        return body == null;
    }

    void forgetBody() {
        bodySample = isSample();
        body = null;
    }

    /** Whether it says that its figures are samples. */
    public boolean isSample() {
        return bodySample == null ? MessageReader.parse(body()).claimsSample() : bodySample;
    }

    public boolean bodyWhole() {
        return bodyWhole;
    }

    public String contentType() {
        return contentType;
    }

    public String jws() {
        return jws;
    }

    public String eventId() {
        return eventId;
    }

    public String type() {
        return type;
    }

    /** The gateway that counted it; null while that could not be read. */
    public String installation() {
        return installation;
    }

    /** Its number there; null while that could not be read. */
    public Long sequence() {
        return sequence;
    }

    /** The unit it speaks of; null while the key could not be read. */
    public UnitId subject() {
        return subject == null ? null : new UnitId(subject);
    }

    public Integer planYear() {
        return planYear;
    }

    public String kind() {
        return kind;
    }

    /** Who acted at the portal; a mere claim of the sender unless {@link #throughPortal()}. */
    public String actor() {
        return actor;
    }

    /** Whether the portal sent it, which the signature proved. */
    public boolean throughPortal() {
        return throughPortal;
    }

    /** Who sent it in his unit's name, known to the portal; null where the unit signed at home or the ministry entered a paper. */
    public String person() {
        return throughPortal && paper() == null ? actor : null;
    }

    /** The paper it was entered from; null for a document of the unit's own. */
    public PaperSource paper() {
        return paper == null ? null : paper.source();
    }

    /** Signed by its unit, or entered from paper. */
    public Origin origin() {
        return paper() == null ? Origin.SIGNED : Origin.PAPER;
    }

    /** The key it claims; null while it could not be read. */
    public DocumentKey key() {
        return version == null || subject == null ? null : new DocumentKey(subject, planYear, stream, document, version);
    }

    public int deliveries() {
        return deliveries;
    }
}
