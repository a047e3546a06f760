package vn.khuyencong.scheme.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Actor;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.scheme.ChecklistKind;
import vn.khuyencong.scheme.Checklists;
import vn.khuyencong.scheme.Deed;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.scheme.StepDetails;
import vn.khuyencong.scheme.dossier.DossierShelf;
import vn.khuyencong.scheme.registration.RegistrationState;
import vn.khuyencong.scheme.registration.Registrations;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** Completes visits: a need is surveyed, a scheme of last year is post-checked, both with the evidence of each item. */
@Stateless
public class SurveyVisits {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Registrations registrations;
    @Inject
    private Schemes schemes;
    @Inject
    private DossierShelf dossiers;
    @Inject
    private Checklists checklists;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** The checklist of a visit, of the day it took place or else of today. */
    public List<ChecklistItem> items(SurveyVisit visit) {
        return checklists.on(visit.isDone() ? visit.doneOn() : clock.today(),
                visit.isPostCheck() ? ChecklistKind.POST_CHECK : ChecklistKind.SURVEY,
                visit.isPostCheck() ? visit.record().fund() : FundSource.UNSPLIT);
    }

    /** What was found on a completed visit. */
    public List<VisitCheck> checks(SurveyVisit visit) {
        return em.createQuery("select c from VisitCheck c where c.visit = :visit order by c.id", VisitCheck.class)
                .setParameter("visit", visit).getResultList();
    }

    /** The effects that the dossier of a post-checked scheme expects; empty where it was drafted elsewhere. */
    public List<SchemeStep.Effect> expected(SurveyVisit visit) {
        return visit.isPostCheck() ? dossiers.newest(visit.record()).map(dossier -> dossier.content().effects()).orElse(List.of()) : List.of();
    }

    /**
     * Completes a visit; why not, or empty if it was done.
     *
     * @throws NotVisible if the viewer prepares no schemes of the unit
     */
    public List<Refusal> complete(Viewer viewer, long visitId, VisitReport report) {
        SurveyVisit visit = Optional.ofNullable(em.find(SurveyVisit.class, visitId, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotVisible::new);
        UnitMap units = territory.map();
        viewer.requireOn(clock.today(), Function.PREPARE_SCHEMES, visit.round().unit(), units);
        List<Refusal> against = new ArrayList<>(VisitRules.check(visit, report, items(visit), clock.today()));
        if (against.isEmpty()) {
            against.addAll(visit.isPostCheck() ? postCheck(Actor.of(viewer, visit.record().unit(), units, clock.today()), visit, report)
                    : survey(viewer, visit, report));
        }
        if (against.stream().noneMatch(Refusal::blocks)) {
            report.checked().forEach(checked -> em.persist(new VisitCheck(visit, checked)));
            visit.done(report, viewer.name(), clock.now());
            audit.record(viewer.name(), AuditAct.SURVEY_VISITED, "survey/" + visit.round().id(), "OK", "visit " + visitId);
            return List.of();
        }
        return against;
    }

    /** A second visit to a need that was surveyed before changes nothing but the file. */
    private List<Refusal> survey(Viewer viewer, SurveyVisit visit, VisitReport report) {
        return visit.registration().state() == RegistrationState.RECORDED
                ? registrations.surveyed(viewer, visit.registration(), report.conclusion()) : List.of();
    }

    private List<Refusal> postCheck(Actor actor, SurveyVisit visit, VisitReport report) {
        SchemeStep step = new SchemeStep(null, null, null, null, false, null, null, null, null, null, null, null, null, null, null,
                report.postCheck(), null, null, null);
        return schemes.act(visit.record(), Deed.of(SchemeAct.POST_CHECK, actor).on(report.day()).because(null, report.conclusion())
                .details(StepDetails.write(step))).findings();
    }
}
