package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A limit of the exchange in the period in which it is agreed; dated data like law. */
@Entity
@Table(name = "exchange_limit")
class ExchangeLimit {

    @Id
    private long id;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private long amount;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;

    /** What is limited, and in which unit. */
    enum Kind {
        /** How long a key that was replaced still proves messages that come late. */
        KEY_GRACE_DAYS,
        /** How far the time that a unit's message claims may be from ours before it is noted. */
        UNIT_CLOCK_SECONDS,
        /** How far this server's clock may stand before what is on file, or beside the database's. */
        SERVER_CLOCK_SECONDS
    }

    protected ExchangeLimit() {
    }

    long amount() {
        return amount;
    }
}
