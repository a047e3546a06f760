package vn.khuyencong.plan.national;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Kế hoạch khuyến công quốc gia of a year, consolidated from the units' plans. */
@Entity
@Table(name = "national_plan")
public class NationalPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "plan_year")
    private int planYear;
    @Enumerated(EnumType.STRING)
    private PlanState state;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected NationalPlan() {
    }

    NationalPlan(int planYear) {
        this.planYear = planYear;
        state = PlanState.COLLECTING;
    }

    void go(PlanTransition transition) {
        state = transition.to();
    }

    public int planYear() {
        return planYear;
    }

    public PlanState state() {
        return state;
    }
}
