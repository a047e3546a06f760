package vn.khuyencong.plan.national;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.khuyencong.plan.DocumentVersion;

/** What a decision made of a document. Never changed. */
@Entity
@Table(name = "decided_document")
public class DecidedDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id")
    private PlanDecision decision;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "submitted_id")
    private DocumentVersion submitted;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "version_id")
    private DocumentVersion version;

    protected DecidedDocument() {
    }

    DecidedDocument(PlanDecision decision, DocumentVersion submitted, DocumentVersion version) {
        this.decision = decision;
        this.submitted = submitted;
        this.version = version;
    }

    public PlanDecision decision() {
        return decision;
    }

    /** What was decided on; null where the decision came with the plan. */
    public DocumentVersion submitted() {
        return submitted;
    }

    /** The version it made; null where nothing was left of the document. */
    public DocumentVersion version() {
        return version;
    }
}
