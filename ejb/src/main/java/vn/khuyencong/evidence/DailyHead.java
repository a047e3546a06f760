package vn.khuyencong.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.AuditHead;

/** A head of the audit chain as it was signed and sent. */
@Entity
@Table(name = "audit_head")
public class DailyHead {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "head_day")
    private LocalDate day;
    private int restoration;
    @Column(name = "chain_position")
    private long position;
    @Column(name = "chain_hash")
    private String hash;
    @Column(name = "made_at")
    private Instant madeAt;
    @Lob
    private byte[] body;
    private String jws;

    protected DailyHead() {
    }

    DailyHead(AuditHead head, byte[] body, String jws) {
        day = head.day();
        restoration = head.restoration();
        position = head.position();
        hash = head.hash();
        madeAt = head.time();
        this.body = body.clone();
        this.jws = jws;
    }

    /** The name its document goes by. */
    public String name() {
        return new AuditHead(day, position, hash, restoration, madeAt).name();
    }

    /** The day (Viet Nam) that had ended. */
    public LocalDate day() {
        return day;
    }

    /** Place of the last entry sealed by then. */
    public long position() {
        return position;
    }

    public String hash() {
        return hash;
    }

    public Instant madeAt() {
        return madeAt;
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
