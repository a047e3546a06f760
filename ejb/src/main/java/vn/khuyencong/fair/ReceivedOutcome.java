package vn.khuyencong.fair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.StallOutcome;
import vn.khuyencong.shared.UnitId;

/** What a unit reported of the outcome of a fair, as a message brought it under its key. */
@Entity
@Table(name = "fair_report")
public class ReceivedOutcome {

    /** Where it stands. */
    public enum OutcomeState {
        WAITING, TAKEN, RETURNED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "message_id")
    private long messageId;
    private String sender;
    @Column(name = "unit_id")
    private String unit;
    @Column(name = "plan_year")
    private int planYear;
    private String document;
    private int version;
    @Enumerated(EnumType.STRING)
    private OutcomeState state;
    @ManyToOne
    @JoinColumn(name = "outcome_id")
    private FairOutcome outcome;

    protected ReceivedOutcome() {
    }

    ReceivedOutcome(long messageId, Message message) {
        DocumentKey key = message.payload().key();
        this.messageId = messageId;
        sender = message.envelope().sender().value();
        unit = key.unit();
        planYear = key.planYear();
        document = key.document();
        version = key.version();
        state = OutcomeState.WAITING;
    }

    /** @param taken what it became; null where it is returned */
    void was(FairOutcome taken) {
        outcome = taken;
        state = taken == null ? OutcomeState.RETURNED : OutcomeState.TAKEN;
    }

    public long messageId() {
        return messageId;
    }

    public UnitId sender() {
        return new UnitId(sender);
    }

    public DocumentKey key() {
        return new DocumentKey(unit, planYear, StallOutcome.STREAM, document, version);
    }

    public OutcomeState state() {
        return state;
    }

    /** Null while it waits or when it was returned. */
    public FairOutcome outcome() {
        return outcome;
    }
}
