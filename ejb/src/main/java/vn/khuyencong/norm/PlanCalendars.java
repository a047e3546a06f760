package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/**
 * Lịch kế hoạch: by when each step of a plan is due. The two funds have calendars of their own, a province may have its own,
 * and a year may differ from the others.
 */
@Stateless
public class PlanCalendars {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /**
     * The day of a step. A row of the unit goes before the general ones, then a row of the year before those of every year.
     *
     * @param unit whose plan; null: as it is in general
     */
    public Optional<CalendarDay> due(FundSource fund, UnitId unit, int year, CalendarStep step) {
        return em.createQuery("""
                        select r from PlanCalendarRow r where r.fund = :fund and r.step = :step and (r.unitId is null or r.unitId = :unit)
                        and (r.planYear is null or r.planYear = :year) order by r.id""", PlanCalendarRow.class)
                .setParameter("fund", fund).setParameter("step", step).setParameter("unit", unit == null ? "" : unit.value())
                .setParameter("year", year).getResultStream()
                .filter(row -> row.inForceOn(row.content().on(year)))
                .max(Comparator.comparingInt(PlanCalendarRow::closeness)).map(row -> row.of(year));
    }

    /** The days of a step that units have of their own. */
    public Map<UnitId, CalendarDay> own(FundSource fund, int year, CalendarStep step) {
        Map<UnitId, PlanCalendarRow> rows = new HashMap<>();
        em.createQuery("""
                        select r from PlanCalendarRow r where r.fund = :fund and r.step = :step and r.unitId is not null
                        and (r.planYear is null or r.planYear = :year) order by r.id""", PlanCalendarRow.class)
                .setParameter("fund", fund).setParameter("step", step).setParameter("year", year).getResultStream()
                .filter(row -> row.inForceOn(row.content().on(year)))
                .forEach(row -> rows.merge(row.content().unit(), row, (one, other) -> one.closeness() > other.closeness() ? one : other));
        Map<UnitId, CalendarDay> days = new HashMap<>();
        rows.forEach((unit, row) -> days.put(unit, row.of(year)));
        return days;
    }
}
