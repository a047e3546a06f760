package vn.khuyencong.scheme.oversight;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeRecord;

/** A violation in a scheme, or an advance without its scheme, with the money that is to come back; amounts in đồng. */
@Entity
public class Violation {

    /** Its kind where nothing wrong was reported and money must come back all the same. */
    private static final String PAID_ABOVE_GRANT = "PAID_ABOVE_GRANT";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "record_id")
    private SchemeRecord record;
    @Column(name = "event_id")
    private long eventId;
    private String kind;
    private String description;
    @Column(name = "to_recover")
    private long toRecover;
    @Column(name = "opened_day")
    private LocalDate openedDay;
    @Column(name = "closed_day")
    private LocalDate closedDay;
    @Column(name = "closing_note")
    private String closingNote;
    @Column(name = "closed_by")
    private String closedBy;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;
    @OneToMany(mappedBy = "violation", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Recovery> recoveries = new ArrayList<>();

    protected Violation() {
    }

    Violation(SchemeEvent event, SchemeStep.Violation what) {
        record = event.record();
        eventId = event.id();
        kind = what == null ? event.act().name() : what.kind();
        description = what != null ? what.description() : event.note() == null ? event.act().name() : event.note();
        toRecover = what == null ? 0 : what.toRecover();
        openedDay = event.day();
    }

    /** A later act about the same scheme says how much is to come back after all. */
    void isFoundToBe(SchemeStep.Violation what) {
        kind = what.kind();
        description = what.description();
        toRecover = Math.max(what.toRecover(), recovered());
    }

    /** Money that was paid out and must come back, found when a scheme ended or its grant fell. */
    Violation(SchemeEvent event, long owed) {
        record = event.record();
        eventId = event.id();
        kind = PAID_ABOVE_GRANT;
        description = event.note() == null ? "" : event.note();
        toRecover = owed;
        openedDay = event.day();
    }

    /** So much at least is still to come back. */
    void isOwed(long amount) {
        toRecover = Math.max(toRecover, recovered() + amount);
    }

    void recover(Recovery recovery) {
        recoveries.add(recovery);
    }

    void close(LocalDate day, String note, String by) {
        closedDay = day;
        closingNote = note;
        closedBy = by;
    }

    public long id() {
        return id;
    }

    public SchemeRecord record() {
        return record;
    }

    /** The event that opened it. */
    long eventId() {
        return eventId;
    }

    public String kind() {
        return kind;
    }

    public String description() {
        return description;
    }

    public long toRecover() {
        return toRecover;
    }

    /** What has come back. */
    public long recovered() {
        return recoveries.stream().mapToLong(Recovery::amount).sum();
    }

    /** What has not come back yet. */
    public long outstanding() {
        return toRecover - recovered();
    }

    public LocalDate openedDay() {
        return openedDay;
    }

    /** Null while it is open. */
    public LocalDate closedDay() {
        return closedDay;
    }

    public boolean isOpen() {
        return closedDay == null;
    }

    public String closingNote() {
        return closingNote;
    }

    public String closedBy() {
        return closedBy;
    }

    public List<Recovery> recoveries() {
        return recoveries;
    }
}
