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

/** Something that was done to the national plan; never changed afterwards. */
@Entity
@Table(name = "national_plan_event")
public class NationalPlanEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private NationalPlan plan;
    @Enumerated(EnumType.STRING)
    private PlanAct act;
    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private PlanState from;
    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private PlanState to;
    private Instant at;
    @Column(name = "business_day")
    private LocalDate businessDay;
    private String actor;
    @Column(name = "on_behalf_of")
    private String onBehalfOf;

    protected NationalPlanEvent() {
    }

    NationalPlanEvent(NationalPlan plan, PlanTransition transition, Instant at, LocalDate businessDay, String actor, String onBehalfOf) {
        this.plan = plan;
        this.at = at;
        this.businessDay = businessDay;
        this.actor = actor;
        this.onBehalfOf = onBehalfOf;
        act = transition.act();
        from = transition.from();
        to = transition.to();
    }

    public PlanAct act() {
        return act;
    }

    public PlanState to() {
        return to;
    }

    public Instant at() {
        return at;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    /** User name; of a decision that came with a plan, the unit. */
    public String actor() {
        return actor;
    }

    public String onBehalfOf() {
        return onBehalfOf;
    }
}
