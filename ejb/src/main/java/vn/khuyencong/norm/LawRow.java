package vn.khuyencong.norm;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of law that people enter, end and verify: when it holds, where it stands, who answers for it. What it says is never
 * changed: it gets a last day once, and another row follows it.
 */
@MappedSuperclass
abstract class LawRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;
    @Column(name = "entered_by")
    private String enteredBy;
    @Column(name = "entered_at")
    private Instant enteredAt;
    @Column(name = "ended_by")
    private String endedBy;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "verified_by")
    private String verifiedBy;
    @Column(name = "verified_at")
    private Instant verifiedAt;

    protected LawRow() {
    }

    /** @param validTo last day, or null while it holds */
    LawRow(LocalDate validFrom, LocalDate validTo, String legalBasis) {
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.legalBasis = legalBasis;
    }

    /** What it says. */
    abstract LawContent content();

    void entered(String by, Instant at) {
        enteredBy = by;
        enteredAt = at;
    }

    /** Its last day has not been held against a text yet. */
    void end(LocalDate lastDay, String by, Instant at) {
        validTo = lastDay;
        verified = false;
        endedBy = by;
        endedAt = at;
    }

    void verify(String by, Instant at) {
        verified = true;
        verifiedBy = by;
        verifiedAt = at;
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it holds on a day on which the other one would. */
    boolean meets(LocalDate from, LocalDate to) {
        return (validTo == null || !validTo.isBefore(from)) && (to == null || !validFrom.isAfter(to));
    }

    long id() {
        return id;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    String legalBasis() {
        return legalBasis;
    }

    boolean verified() {
        return verified;
    }

    /** It as one would enter it. */
    LawDraft stated() {
        return new LawDraft(content(), validFrom, validTo, legalBasis);
    }

    LawEntry entry() {
        return new LawEntry(id, content(), validFrom, validTo, legalBasis, verified, new LawEntry.Act(enteredBy, enteredAt),
                new LawEntry.Act(endedBy, endedAt), new LawEntry.Act(verifiedBy, verifiedAt));
    }
}
