package vn.khuyencong.fair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.khuyencong.shared.UnitId;

/** That an application has a stall by a run; a combined stall has a province and no application. */
@Entity
@Table(name = "fair_allotment")
public class FairAllotment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "run_id")
    private FairRun run;
    @ManyToOne
    @JoinColumn(name = "application_id")
    private FairApplication application;
    @Column(name = "unit_id")
    private String unit;
    private String stall;

    protected FairAllotment() {
    }

    FairAllotment(FairRun run, FairApplication application, UnitId unit, String stall) {
        this.run = run;
        this.application = application;
        this.unit = unit.value();
        this.stall = stall;
    }

    public long id() {
        return id;
    }

    public FairRun run() {
        return run;
    }

    /** Null for a province's combined stall. */
    public FairApplication application() {
        return application;
    }

    public UnitId unit() {
        return new UnitId(unit);
    }

    /** Its number. */
    public String stall() {
        return stall;
    }
}
