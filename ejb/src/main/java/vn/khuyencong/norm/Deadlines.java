package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.Map;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.FundSource;

/** The calendar of a plan year, as dated data. */
@Stateless
public class Deadlines {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PlanCalendars calendars;

    /** The deadlines of a plan year; a document without one in force has none. */
    public Map<DocumentStream, Deadline> ofYear(int planYear) {
        Map<DocumentStream, Deadline> deadlines = new EnumMap<>(DocumentStream.class);
        em.createQuery("select d from ReportDeadline d order by d.id", ReportDeadline.class).getResultList()
                .forEach(rule -> rule.of(planYear).ifPresent(deadline -> deadlines.put(deadline.stream(), deadline)));
        // Plans have a calendar of their own, which people keep.
        submission(planYear, FundSource.NATIONAL, DocumentStream.PLAN_NATIONAL, deadlines);
        submission(planYear, FundSource.LOCAL, DocumentStream.PLAN_LOCAL, deadlines);
        return deadlines;
    }

    private void submission(int planYear, FundSource fund, DocumentStream stream, Map<DocumentStream, Deadline> deadlines) {
        calendars.due(fund, null, planYear, CalendarStep.SUBMISSION)
                .ifPresent(day -> deadlines.put(stream, new Deadline(stream, day.due(), day.legalBasis(), day.verified())));
    }
}
