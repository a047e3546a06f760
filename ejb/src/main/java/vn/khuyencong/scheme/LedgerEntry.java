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
import java.time.LocalDate;
import vn.khuyencong.shared.FundSource;

/** One posting; the postings of an entry sum up to zero. */
@Entity
@Table(name = "ledger_entry")
public class LedgerEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private long entry;
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "plan_year")
    private int planYear;
    @Enumerated(EnumType.STRING)
    private FundSource fund;
    @Enumerated(EnumType.STRING)
    private Ledger.Account account;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "record_id")
    private SchemeRecord record;
    private long amount;
    @Column(name = "business_day")
    private LocalDate businessDay;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private SchemeEvent event;
    private String reason;
    @Column(name = "paper_number")
    private String paperNumber;
    @Column(name = "paper_date")
    private LocalDate paperDate;
    private String actor;

    protected LedgerEntry() {
    }

    LedgerEntry(Ledger.Move move, Ledger.Account account, long amount, SchemeEvent event, String reason, LocalDate businessDay) {
        unitId = move.plan().unit().value();
        planYear = move.plan().year();
        fund = move.plan().fund();
        this.account = account;
        record = account.isOfScheme() ? move.record() : null;
        this.amount = amount;
        this.event = event;
        this.reason = reason;
        this.businessDay = businessDay;
    }

    void belongTo(long newEntry) {
        entry = newEntry;
    }

    /** Where no event moves it: the paper and who booked it. */
    void restOn(String number, LocalDate date, String by) {
        paperNumber = number;
        paperDate = date;
        actor = by;
    }

    public long id() {
        return id;
    }

    /** Postings of the same entry belong together. */
    public long entry() {
        return entry;
    }

    public Ledger.Account account() {
        return account;
    }

    /** The scheme that holds the money; null on the accounts of the plan. */
    public SchemeRecord record() {
        return record;
    }

    /** Đồng; below zero where money leaves the account. */
    public long amount() {
        return amount;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    /** The event that moved it, or null. */
    public SchemeEvent event() {
        return event;
    }

    /** Why it moved, in a word. */
    public String reason() {
        return reason;
    }

    /** Number of its own paper; null where it rests on an event. */
    public String paperNumber() {
        return paperNumber;
    }

    /** Date of its own paper; null where it rests on an event. */
    public LocalDate paperDate() {
        return paperDate;
    }

    /** Who booked it without an event; null where it rests on one. */
    public String actor() {
        return actor;
    }
}
