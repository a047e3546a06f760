package vn.khuyencong.scheme.oversight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** The inspections of schemes: planning them, and following up what they demanded. They are done by an act of the scheme. */
@Stateless
public class Inspections {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private SchemeList schemes;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** Whether somebody may plan and follow up inspections of a scheme. */
    public boolean may(Viewer viewer, SchemeRecord record) {
        UnitMap units = territory.map();
        return viewer.may(Function.PREPARE_SCHEMES, record.unit(), units) || viewer.may(Function.APPRAISE_PLANS, record.unit(), units);
    }

    /**
     * Plans an inspection.
     *
     * @return why not; empty if it was planned
     * @throws NotVisible if the viewer may not
     */
    public List<Refusal> plan(Viewer viewer, long scheme, LocalDate day, String purpose) {
        SchemeRecord record = schemes.find(viewer, scheme).filter(found -> may(viewer, found)).orElseThrow(NotVisible::new);
        if (day == null || day.isBefore(clock.today())) {
            return List.of(Refusal.error("INSPECTION_DAY_WRONG", "", "day"));
        }
        if (purpose == null || purpose.isBlank()) {
            return List.of(Refusal.error("REASON_MISSING", "", "purpose"));
        }
        em.persist(new Inspection(record, day, purpose.strip(), viewer));
        audit.record(viewer.name(), AuditAct.INSPECTION_PLANNED, record.unit() + "/" + record.code(), "OK", day + ": " + purpose.strip());
        return List.of();
    }

    /**
     * What an inspection demanded was done.
     *
     * @return why not; empty if it was recorded
     * @throws NotVisible if there is no such inspection, or the viewer may not
     */
    public List<Refusal> followUp(Viewer viewer, long id, LocalDate day, String how) {
        Inspection inspection = em.find(Inspection.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (inspection == null || !may(viewer, inspection.record())) {
            throw new NotVisible();
        }
        if (inspection.stage() != Inspection.InspectionStage.DEMANDED) {
            return List.of(Refusal.error("NOTHING_DEMANDED", "", ""));
        }
        if (how == null || how.isBlank()) {
            return List.of(Refusal.error("REASON_MISSING", "", "how"));
        }
        if (day == null || day.isAfter(clock.today()) || day.isBefore(inspection.doneDay())) {
            return List.of(Refusal.error("FOLLOW_UP_DAY_WRONG", "", "day"));
        }
        inspection.beFollowedUp(day, how.strip(), viewer.name());
        audit.record(viewer.name(), AuditAct.INSPECTION_FOLLOWED_UP, inspection.record().unit() + "/" + inspection.record().code(), "OK", how.strip());
        return List.of();
    }

    /** The inspections of the viewer's schemes of a year, those that wait for something first. */
    public List<Inspection> ofYear(Viewer viewer, int year) {
        UnitMap units = territory.map();
        return em.createQuery("""
                        select i from Inspection i join fetch i.record r where r.planYear = :year
                        order by case when i.eventId is null or (i.demand is not null and i.followedUpDay is null) then 0 else 1 end,
                        coalesce(i.doneDay, i.plannedDay) desc, i.id desc""",
                        Inspection.class).setParameter("year", year).getResultStream()
                .filter(each -> viewer.sees(each.record().unit(), units)).toList();
    }

    /** The inspections of one scheme, the latest first. */
    public List<Inspection> of(SchemeRecord record) {
        return em.createQuery("select i from Inspection i where i.record = :record order by coalesce(i.doneDay, i.plannedDay) desc, i.id desc", Inspection.class)
                .setParameter("record", record).getResultList();
    }
}
