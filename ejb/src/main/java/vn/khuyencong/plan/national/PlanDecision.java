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
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.PlanSubmission;

/** A decision on the national plan: a version of it. Never changed. */
@Entity
@Table(name = "plan_decision")
public class PlanDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private NationalPlan plan;
    private int version;
    @Enumerated(EnumType.STRING)
    private PlanDecisionKind kind;
    @Column(name = "decision_number")
    private String number;
    @Column(name = "decision_date")
    private LocalDate date;
    private String authority;
    private Instant at;
    @Column(name = "business_day")
    private LocalDate businessDay;
    private String actor;

    protected PlanDecision() {
    }

    PlanDecision(NationalPlan plan, int version, PlanDecisionKind kind, PlanSubmission.Decision decision, Instant at, LocalDate businessDay,
                 String actor) {
        this.plan = plan;
        this.version = version;
        this.kind = kind;
        this.at = at;
        this.businessDay = businessDay;
        this.actor = actor;
        number = decision.number();
        date = decision.date();
        authority = decision.authority();
    }

    public long id() {
        return id;
    }

    public NationalPlan plan() {
        return plan;
    }

    /** From 1; what it says of the plan is in force until the next one says otherwise. */
    public int version() {
        return version;
    }

    public PlanDecisionKind kind() {
        return kind;
    }

    public String number() {
        return number;
    }

    public LocalDate date() {
        return date;
    }

    public String authority() {
        return authority;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    /** Who recorded it; of a decision that came with a plan, the unit. */
    public String actor() {
        return actor;
    }
}
