package vn.khuyencong.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Somebody on leave lets a colleague stand in for him from one day to another. Never deleted: either may end it early. */
@Entity
@Table(name = "delegation")
class Delegation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private String delegator;
    private String deputy;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    private String reason;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "ended_by")
    private String endedBy;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected Delegation() {
    }

    Delegation(String delegator, String deputy, LocalDate validFrom, LocalDate validTo, String reason, Instant madeAt) {
        this.delegator = delegator;
        this.deputy = deputy;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.reason = reason;
        this.madeAt = madeAt;
    }

    boolean inForceOn(LocalDate day) {
        return endedAt == null && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** Whether it will still hold on some day of a span. */
    boolean meets(LocalDate from, LocalDate to) {
        return endedAt == null && !validFrom.isAfter(to) && !validTo.isBefore(from);
    }

    boolean concerns(String account) {
        return delegator.equals(account) || deputy.equals(account);
    }

    boolean isEnded() {
        return endedAt != null;
    }

    void end(String by, Instant at) {
        endedBy = by;
        endedAt = at;
    }

    String delegator() {
        return delegator;
    }

    String deputy() {
        return deputy;
    }

    Deputising view(LocalDate today, java.util.function.UnaryOperator<String> displayName) {
        return new Deputising(id, delegator, displayName.apply(delegator), deputy, displayName.apply(deputy), validFrom, validTo,
                reason, inForceOn(today), endedBy == null ? null : displayName.apply(endedBy), !isEnded() && !today.isAfter(validTo));
    }
}
