package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/**
 * By when the documents of a plan year are due, as dated data: a plan by the day on which the plan calendar wants it sent, which
 * may be a province's own, a report by the calendar of reports.
 */
@Stateless
public class Deadlines {

    private static final Map<DocumentStream, FundSource> PLANS = Map.of(DocumentStream.PLAN_NATIONAL, FundSource.NATIONAL,
            DocumentStream.PLAN_LOCAL, FundSource.LOCAL);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PlanCalendars calendars;

    /** The deadlines of a plan year in general; a document without one in force has none. */
    public Map<DocumentStream, Deadline> ofYear(int planYear) {
        Map<DocumentStream, Deadline> deadlines = new EnumMap<>(DocumentStream.class);
        em.createQuery("select d from ReportDeadline d order by d.id", ReportDeadline.class).getResultList()
                .forEach(rule -> rule.of(planYear).ifPresent(deadline -> deadlines.put(deadline.stream(), deadline)));
        PLANS.forEach((stream, fund) -> calendars.due(fund, null, planYear, CalendarStep.SUBMISSION)
                .ifPresent(day -> deadlines.put(stream, deadline(stream, day))));
        return deadlines;
    }

    /** The deadlines of the units that have their own. */
    public Map<DocumentStream, Map<UnitId, Deadline>> ofUnits(int planYear) {
        Map<DocumentStream, Map<UnitId, Deadline>> own = new EnumMap<>(DocumentStream.class);
        PLANS.forEach((stream, fund) -> calendars.own(fund, planYear, CalendarStep.SUBMISSION).forEach((unit, day) ->
                own.computeIfAbsent(stream, any -> new HashMap<>()).put(unit, deadline(stream, day))));
        return own;
    }

    private static Deadline deadline(DocumentStream stream, CalendarDay day) {
        return new Deadline(stream, day.due(), day.legalBasis(), day.verified());
    }
}
