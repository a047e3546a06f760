package vn.khuyencong.plan.national;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** A scheme that a decision left to the local fund or to the next year: where it came from, for whoever meets it there. Never changed. */
@Entity
@Table(name = "scheme_move")
public class SchemeMove {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id")
    private PlanDecision decision;
    @Column(name = "unit_id")
    private String unitId;
    private String code;
    @Column(name = "plan_year")
    private int planYear;
    @Enumerated(EnumType.STRING)
    private FundSource fund;
    @Column(name = "to_year")
    private int toYear;
    @Enumerated(EnumType.STRING)
    @Column(name = "to_fund")
    private FundSource toFund;
    private long support;
    @Column(name = "reason_code")
    private String reasonCode;
    private String note;

    protected SchemeMove() {
    }

    SchemeMove(PlanDecision decision, Scheme scheme, LineAppraisal why, long support) {
        DocumentVersion from = scheme.version();
        boolean deferred = why.outcome() == AppraisalOutcome.DEFER;
        this.decision = decision;
        this.support = support;
        unitId = from.subject().value();
        code = scheme.code();
        planYear = from.planYear();
        fund = from.fund();
        toYear = deferred ? planYear + 1 : planYear;
        toFund = deferred ? fund : FundSource.LOCAL;
        reasonCode = why.reasonCode();
        note = why.note();
    }

    public long id() {
        return id;
    }

    /** The unit that submitted it. */
    public UnitId unit() {
        return new UnitId(unitId);
    }

    public PlanDecision decision() {
        return decision;
    }

    public String code() {
        return code;
    }

    /** The year it was submitted for. */
    public int planYear() {
        return planYear;
    }

    /** The fund it was submitted for. */
    public FundSource fund() {
        return fund;
    }

    public int toYear() {
        return toYear;
    }

    public FundSource toFund() {
        return toFund;
    }

    /** What was asked for, in đồng. */
    public long support() {
        return support;
    }

    public String reasonCode() {
        return reasonCode;
    }

    public String note() {
        return note;
    }
}
