package vn.khuyencong.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.shared.UnitId;

/** Something that was done to a scheme, with its paper; never changed afterwards. */
@Entity
@Table(name = "scheme_event")
public class SchemeEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "record_id")
    private SchemeRecord record;
    @Enumerated(EnumType.STRING)
    private SchemeAct act;
    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private SchemeState from;
    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private SchemeState to;
    private Instant at;
    @Column(name = "business_day")
    private LocalDate businessDay;
    @Column(name = "on_day")
    private LocalDate day;
    private String actor;
    @Column(name = "on_behalf_of")
    private String onBehalfOf;
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "paper_number")
    private String paperNumber;
    @Column(name = "paper_date")
    private LocalDate paperDate;
    @Column(name = "reason_code")
    private String reasonCode;
    private String note;
    private Long amount;
    @Column(name = "percent_done")
    private Integer percentDone;
    private String details;
    @Column(name = "message_id")
    private Long messageId;
    @Column(name = "version_id")
    private Long versionId;

    protected SchemeEvent() {
    }

    SchemeEvent(SchemeRecord record, SchemeState from, Deed deed, Instant at, LocalDate businessDay) {
        this.record = record;
        this.from = from;
        this.at = at;
        this.businessDay = businessDay;
        act = deed.act();
        to = record.state();
        day = deed.day() == null ? businessDay : deed.day();
        actor = deed.actor().name();
        onBehalfOf = deed.actor().onBehalfOf();
        unitId = deed.actor().unit() == null ? null : deed.actor().unit().value();
        paperNumber = deed.paperNumber();
        paperDate = deed.paperDate();
        reasonCode = deed.reasonCode();
        note = deed.note();
        amount = deed.amount();
        percentDone = deed.percentDone();
        details = deed.details();
        messageId = deed.messageId();
        versionId = deed.versionId();
    }

    /** The version of the plan that was made of it, in the same transaction. */
    void makes(long newVersionId) {
        versionId = newVersionId;
    }

    public long id() {
        return id;
    }

    public SchemeRecord record() {
        return record;
    }

    public SchemeAct act() {
        return act;
    }

    public SchemeState from() {
        return from;
    }

    public SchemeState to() {
        return to;
    }

    public Instant at() {
        return at;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    /** The day it speaks of: of the paper, the visit, the signature. */
    public LocalDate day() {
        return day;
    }

    /** User name, unit or {@code system}. */
    public String actor() {
        return actor;
    }

    public String onBehalfOf() {
        return onBehalfOf;
    }

    /** The unit that acted; null for the ministry. */
    public UnitId unit() {
        return unitId == null ? null : new UnitId(unitId);
    }

    public String paperNumber() {
        return paperNumber;
    }

    public LocalDate paperDate() {
        return paperDate;
    }

    public String reasonCode() {
        return reasonCode;
    }

    public String note() {
        return note;
    }

    /** Đồng; null where the act speaks of no amount. */
    public Long amount() {
        return amount;
    }

    public Integer percentDone() {
        return percentDone;
    }

    /** JSON: what else the act says, by its kind; null if nothing. */
    public String details() {
        return details;
    }

    /** The message it came by; null if it was done here. */
    public Long messageId() {
        return messageId;
    }

    /** The version of the plan that it made or came by, or null. */
    public Long versionId() {
        return versionId;
    }
}
