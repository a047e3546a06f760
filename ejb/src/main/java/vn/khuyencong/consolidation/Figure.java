package vn.khuyencong.consolidation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/** A figure of the finest level and how many lines it is made of. */
@Entity
@Table(name = "figure")
class Figure {

    @Id
    private String id;
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "plan_year")
    private int planYear;
    @Enumerated(EnumType.STRING)
    private Period period;
    @Enumerated(EnumType.STRING)
    @Column(name = "value_status")
    private ValueStatus status;
    @Enumerated(EnumType.STRING)
    private Basis basis;
    @Enumerated(EnumType.STRING)
    private FundSource fund;
    private String activity;
    private String measure;
    private long amount;
    private long lines;

    protected Figure() {
    }

    Figure(FigureKey key) {
        id = key.id();
        unitId = key.unit().value();
        planYear = key.planYear();
        period = key.period();
        status = key.status();
        basis = key.basis();
        fund = key.fund();
        activity = key.activity();
        measure = key.measure();
    }

    void add(long moreAmount, long moreLines) {
        amount = Math.addExact(amount, moreAmount);
        lines = Math.addExact(lines, moreLines);
    }

    FigureKey key() {
        return new FigureKey(new UnitId(unitId), planYear, period, status, basis, fund, activity, measure);
    }

    /** Whether a line in force stands behind it. */
    boolean counts() {
        return lines > 0;
    }

    long amount() {
        return amount;
    }
}
