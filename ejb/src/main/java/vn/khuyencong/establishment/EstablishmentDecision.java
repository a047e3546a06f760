package vn.khuyencong.establishment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What an officer decided about two records, and why; never updated. */
@Entity
@Table(name = "establishment_decision")
public class EstablishmentDecision {

    /** What can be decided. */
    public enum DecisionKind {
        /** Gộp. */
        MERGE,
        /** Không phải một cơ sở. */
        KEEP_APART,
        /** Tách lại. */
        SPLIT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Enumerated(EnumType.STRING)
    private DecisionKind kind;
    @Column(name = "kept_id")
    private long kept;
    @Column(name = "other_id")
    private long other;
    private String reason;
    private String actor;
    private Instant at;

    protected EstablishmentDecision() {
    }

    EstablishmentDecision(DecisionKind kind, long kept, long other, String reason, String actor, Instant at) {
        this.kind = kind;
        this.kept = kept;
        this.other = other;
        this.reason = reason;
        this.actor = actor;
        this.at = at;
    }

    public DecisionKind kind() {
        return kind;
    }

    /** The record that stays, or the first of two that are kept apart. */
    public long kept() {
        return kept;
    }

    public long other() {
        return other;
    }

    public String reason() {
        return reason;
    }

    /** Who decided. */
    public String actor() {
        return actor;
    }

    public Instant at() {
        return at;
    }
}
