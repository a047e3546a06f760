package vn.khuyencong.norm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** A day of the calendar on file, counted from the plan year. */
@Entity
@Table(name = "plan_calendar")
class PlanCalendarRow extends LawRow {

    @Enumerated(EnumType.STRING)
    private FundSource fund;
    @Column(name = "unit_id")
    private String unitId;
    @Enumerated(EnumType.STRING)
    private CalendarStep step;
    @Column(name = "plan_year")
    private Integer planYear;
    @Column(name = "due_year")
    private int dueYear;
    @Column(name = "due_month")
    private int dueMonth;
    @Column(name = "due_day")
    private int dueDay;

    protected PlanCalendarRow() {
    }

    PlanCalendarRow(LawContent.Due due, LocalDate from, LocalDate to, String legalBasis) {
        super(from, to, legalBasis);
        fund = due.fund();
        unitId = due.unit() == null ? null : due.unit().value();
        step = due.step();
        planYear = due.planYear();
        dueYear = due.year();
        dueMonth = due.month();
        dueDay = due.day();
    }

    /** Of two rows that hold, the one that is more about the case: of the unit before the year. */
    int closeness() {
        return (unitId == null ? 0 : 2) + (planYear == null ? 0 : 1);
    }

    /** The day it sets for a plan year; it must hold on that day. */
    CalendarDay of(int ofPlanYear) {
        return new CalendarDay(content().on(ofPlanYear), legalBasis(), verified());
    }

    @Override
    LawContent.Due content() {
        return new LawContent.Due(fund, unitId == null ? null : new UnitId(unitId), step, planYear, dueYear, dueMonth, dueDay);
    }
}
