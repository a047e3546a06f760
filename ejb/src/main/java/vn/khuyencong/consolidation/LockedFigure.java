package vn.khuyencong.consolidation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A figure as it was when its year was closed; never changed. */
@Entity
@Table(name = "locked_figure")
class LockedFigure {

    @Id
    @Column(name = "figure_id")
    private String figureId;
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "plan_year")
    private int planYear;
    private long amount;

    protected LockedFigure() {
    }

    LockedFigure(FigureKey figure, long amount) {
        figureId = figure.id();
        unitId = figure.unit().value();
        planYear = figure.planYear();
        this.amount = amount;
    }
}
