package vn.khuyencong.exchange.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.ReconciliationStatement;
import vn.khuyencong.exchange.contract.ReconciliationStatement.Installation;
import vn.khuyencong.exchange.contract.Span;
import vn.khuyencong.shared.UnitId;

/** A statement of the ministry as it was signed, with its sums. */
@Entity
@Table(name = "reconciliation")
public class Reconciliation {

    /** Why it was made. */
    public enum Occasion {
        /** By night. */
        NIGHT,
        /** An official pressed the button. */
        OFFICIAL,
        /** A message of the unit asked for it. */
        UNIT
    }

    /** That statement {@code r} of JPQL is the last one of its unit: by time, since ids are handed out to the nodes in blocks and do not tell the order. */
    public static final String IS_LAST = "not exists (select l from Reconciliation l where l.unit = r.unit"
            + " and (l.madeAt > r.madeAt or l.madeAt = r.madeAt and l.id > r.id))";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private String name;
    private String unit;
    private LocalDate night;
    @Enumerated(EnumType.STRING)
    private Occasion occasion;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "sent_count")
    private long sent;
    @Column(name = "received_count")
    private long received;
    @Column(name = "missing_count")
    private long missing;
    @Column(name = "held_count")
    private long held;
    private boolean differs;
    @Lob
    private byte[] body;
    private String jws;

    protected Reconciliation() {
    }

    /** @param night the day of real time whose statement by night it is; null for others */
    Reconciliation(ReconciliationStatement statement, byte[] body, String jws, Occasion occasion, String madeBy, LocalDate night) {
        name = statement.name();
        unit = statement.data().unit();
        this.night = night;
        this.occasion = occasion;
        this.madeBy = madeBy;
        madeAt = statement.time();
        for (Installation gateway : statement.data().installations()) {
            sent += gateway.highest();
            received += gateway.received();
            missing += Span.count(gateway.missing());
            held += gateway.held();
            differs |= gateway.differs();
        }
        held += statement.data().unnumbered().count();
        this.body = body.clone();
        this.jws = jws;
    }

    /** The id of the event. */
    public String name() {
        return name;
    }

    public UnitId unit() {
        return new UnitId(unit);
    }

    public Occasion occasion() {
        return occasion;
    }

    /** Who asked for it; {@code system} by night. */
    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** How many messages the unit numbered. */
    public long sent() {
        return sent;
    }

    /** How many of them came. */
    public long received() {
        return received;
    }

    /** How many did not come and can still come. */
    public long missing() {
        return missing;
    }

    /** How many came and are neither taken nor returned. */
    public long held() {
        return held;
    }

    /** Whether nothing of some gateway is missing and yet the two sides do not hold the same. */
    public boolean differs() {
        return differs;
    }

    /** What it says. */
    public ReconciliationStatement statement() {
        return ReconciliationStatement.read(body).orElseThrow();
    }

    /** The document as signed. */
    public byte[] body() {
        return body.clone();
    }

    /** The detached signature over it. */
    public String jws() {
        return jws;
    }
}
