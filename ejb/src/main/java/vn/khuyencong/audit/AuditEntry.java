package vn.khuyencong.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.audit.chain.ChainHash;
import vn.khuyencong.audit.chain.ChainLine;
import vn.khuyencong.audit.chain.ChainRow;

/** One line of the audit trail; never updated, but for its place in the chain, which it is given once. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private Instant at;
    @Column(name = "business_day")
    private LocalDate businessDay;
    private String actor;
    @Column(name = "on_behalf_of")
    private String onBehalfOf;
    @Enumerated(EnumType.STRING)
    private AuditAct act;
    private String subject;
    private String outcome;
    private String detail;
    @Column(name = "chain_position")
    private Long chainPosition;
    @Column(name = "chain_hash")
    private String chainHash;

    protected AuditEntry() {
    }

    AuditEntry(Instant at, LocalDate businessDay, String actor, String onBehalfOf, AuditAct act, String subject, String outcome,
               String detail) {
        this.at = at;
        this.businessDay = businessDay;
        this.actor = actor;
        this.onBehalfOf = onBehalfOf;
        this.act = act;
        this.subject = subject;
        this.outcome = outcome;
        this.detail = detail;
    }

    AuditLine line() {
        return new AuditLine(at, actor, onBehalfOf, act, outcome, detail);
    }

    /** Gives it its place behind the hash before it; returns its own. */
    String seal(long position, String before) {
        chainPosition = position;
        chainHash = ChainHash.after(before, row().canonical());
        return chainHash;
    }

    /** A sealed one as it is exported. */
    ChainLine chainLine() {
        return new ChainLine(chainPosition, id, row().canonical(), chainHash);
    }

    private ChainRow row() {
        return new ChainRow(chainPosition, id, at, businessDay, actor, onBehalfOf, act.name(), subject, outcome, detail);
    }
}
