package vn.khuyencong.scheme.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** From how many days on something is watched; a change ends one row and begins another. */
@Entity
@Table(name = "watch_threshold")
public class Threshold {

    /** What is counted in days. */
    public enum Kind {
        /** Since the last step of a scheme under way. */
        NO_PROGRESS,
        /** Before a quotation expires, while no money is assigned. */
        QUOTATION_EXPIRES,
        /** Since a question to the beneficiary without an answer. */
        SILENT,
        /** Since money was freed that has no use. */
        IDLE_MONEY,
        /** From the decision to the assignment. */
        ASSIGNMENT,
        /** From the assignment to the contract. */
        CONTRACT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private int days;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;
    @Column(name = "set_by")
    private String setBy;

    protected Threshold() {
    }

    Threshold(Kind kind, int days, LocalDate validFrom, String legalBasis, String setBy) {
        this.kind = kind;
        this.days = days;
        this.validFrom = validFrom;
        this.legalBasis = legalBasis;
        this.setBy = setBy;
    }

    void end(LocalDate lastDay) {
        validTo = lastDay;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public Kind kind() {
        return kind;
    }

    public int days() {
        return days;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public String legalBasis() {
        return legalBasis;
    }

    /** Whether somebody has held it against a text of law. */
    public boolean verified() {
        return verified;
    }

    /** Null where it came with the system. */
    public String setBy() {
        return setBy;
    }
}
