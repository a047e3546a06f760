package vn.khuyencong.scheme;

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
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** A step of a scheme as a message brought it, under its number; the scheme itself may not be on file yet. */
@Entity
@Table(name = "scheme_step")
public class ReceivedStep {

    /** Where a step stands. */
    public enum State {
        /** For the step before it, or for the decision on its plan. */
        WAITING,
        TAKEN,
        /** Its number is used up all the same. */
        RETURNED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "message_id")
    private long messageId;
    private String sender;
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "plan_year")
    private int planYear;
    @Enumerated(EnumType.STRING)
    private FundSource fund;
    private String code;
    private int number;
    private String act;
    @Enumerated(EnumType.STRING)
    private State state;
    @ManyToOne
    @JoinColumn(name = "event_id")
    private SchemeEvent event;

    protected ReceivedStep() {
    }

    ReceivedStep(long messageId, Message message) {
        SchemeStep step = (SchemeStep) message.payload();
        PlanOf plan = PlanOf.of(step.key());
        this.messageId = messageId;
        sender = message.envelope().sender().value();
        unitId = plan.unit().value();
        planYear = plan.year();
        fund = plan.fund();
        code = step.key().document();
        number = step.key().version();
        act = step.act();
        state = State.WAITING;
    }

    /** From now on it is not found waiting; what became of it is told when it is judged. */
    void isJudged() {
        state = State.TAKEN;
    }

    void was(SchemeEvent done) {
        event = done;
        state = done == null ? State.RETURNED : State.TAKEN;
    }

    public long messageId() {
        return messageId;
    }

    public UnitId sender() {
        return new UnitId(sender);
    }

    public PlanOf plan() {
        return new PlanOf(new UnitId(unitId), planYear, fund);
    }

    public String code() {
        return code;
    }

    public int number() {
        return number;
    }

    public DocumentKey key() {
        return new DocumentKey(unitId, planYear, "PLAN_" + fund, code, number);
    }

    public SchemeAct act() {
        return SchemeAct.valueOf(act);
    }

    public State state() {
        return state;
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** What it did; null while it waits or when it was returned. */
    public SchemeEvent event() {
        return event;
    }
}
