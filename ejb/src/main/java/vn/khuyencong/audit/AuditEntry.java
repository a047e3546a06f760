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

/** One line of the audit trail; never updated. */
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
}
