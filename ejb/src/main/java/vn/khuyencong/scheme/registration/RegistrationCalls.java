package vn.khuyencong.scheme.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** The calls of units: open ones are for everybody to read. */
@Stateless
public class RegistrationCalls {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * A call to be made.
     *
     * @param fund     {@link FundSource#UNSPLIT} for both
     * @param closesOn the last day
     */
    public record Draft(UnitId unit, int planYear, FundSource fund, LocalDate opensOn, LocalDate closesOn, String title, String content) {
    }

    /**
     * Makes a call.
     *
     * @return why it is not made; empty if it was
     * @throws NotVisible if the viewer prepares or directs no schemes of the unit
     */
    public List<Refusal> open(Viewer viewer, Draft draft) {
        requireOf(viewer, draft.unit());
        List<Refusal> against = against(draft);
        if (against.isEmpty()) {
            RegistrationCall call = new RegistrationCall(draft, viewer.name(), clock.now());
            em.persist(call);
            em.flush();
            audit.record(viewer.name(), AuditAct.CALL_MADE, subject(call), "OK", draft.opensOn() + " – " + draft.closesOn());
        }
        return against;
    }

    private List<Refusal> against(Draft draft) {
        List<Refusal> against = new ArrayList<>();
        if (draft.title() == null || draft.title().isBlank()) {
            against.add(Refusal.error("FIELD_MISSING", "", "title"));
        }
        if (draft.content() == null || draft.content().isBlank()) {
            against.add(Refusal.error("FIELD_MISSING", "", "content"));
        }
        if (draft.opensOn() == null || draft.closesOn() == null || draft.closesOn().isBefore(draft.opensOn())
                || draft.closesOn().isBefore(clock.today())) {
            against.add(Refusal.error("DAYS_WRONG", "", "closesOn"));
        }
        return against;
    }

    /** Ends a call today: yesterday was its last day if it has begun. */
    public void close(Viewer viewer, long id) {
        RegistrationCall call = find(id).orElseThrow(NotVisible::new);
        requireOf(viewer, call.unit());
        LocalDate last = clock.today().minusDays(1);
        if (call.closesOn().isAfter(last)) {
            call.closeOn(last);
            audit.record(viewer.name(), AuditAct.CALL_CLOSED, subject(call), "OK", last.toString());
        }
    }

    /** What anybody may read: the calls open today, by unit and the day they close. */
    public List<RegistrationCall> openToday() {
        return em.createQuery("select c from RegistrationCall c where c.opensOn <= :today and c.closesOn >= :today order by c.unitId, c.closesOn",
                RegistrationCall.class).setParameter("today", clock.today()).getResultList();
    }

    /** The calls of a year that the viewer sees, newest first. */
    public List<RegistrationCall> of(Viewer viewer, int planYear) {
        UnitMap units = territory.map();
        return em.createQuery("select c from RegistrationCall c where c.planYear = :year order by c.opensOn desc, c.id desc", RegistrationCall.class)
                .setParameter("year", planYear).getResultStream().filter(call -> viewer.sees(call.unit(), units)).toList();
    }

    public Optional<RegistrationCall> find(long id) {
        return Optional.ofNullable(em.find(RegistrationCall.class, id));
    }

    /** The call that a form is shown for: an open one; where the form was sent and came back, also one that ended meanwhile. */
    public Optional<RegistrationCall> shown(long id, boolean sent) {
        return find(id).filter(call -> sent || call.isOpenOn(clock.today()));
    }

    private void requireOf(Viewer viewer, UnitId unit) {
        UnitMap units = territory.map();
        if (!viewer.may(Function.PREPARE_SCHEMES, unit, units)) {
            viewer.require(Function.DIRECT_SCHEMES, unit, units);
        }
    }

    private static String subject(RegistrationCall call) {
        return "call/" + call.id();
    }
}
