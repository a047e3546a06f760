package vn.khuyencong.fair;

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
import vn.khuyencong.organization.DemoMode;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * The fairs on file, and who sees and prepares which. Those of the department are prepared by its officers and decided by its leaders; those
 * of a unit by its officers and its director. A province sees a fair once it is announced, where it has a quota or applications.
 */
@Stateless
public class Fairs {

    /** Of the published rules that decide an allocation. */
    public static final String RULE_VERSION = "1";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** The fairs of a plan year that the viewer sees, the next first. */
    public List<Fair> ofYear(Viewer viewer, int planYear) {
        UnitMap units = territory.map();
        return em.createQuery("select f from Fair f where f.planYear = :year order by f.fromDay, f.id", Fair.class).setParameter("year", planYear)
                .getResultStream().filter(fair -> sees(viewer, fair, units)).toList();
    }

    /** One of them; empty if there is none or the viewer does not see it. */
    public Optional<Fair> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(Fair.class, id)).filter(fair -> sees(viewer, fair, territory.map()));
    }

    /** Whether somebody may prepare a fair, allocate its stalls and report of it today. */
    public boolean mayPrepare(Viewer viewer, Fair fair) {
        return mayPrepare(viewer, fair.organiser());
    }

    /** The same of the fairs of a unit, or of the department (null). */
    public boolean mayPrepare(Viewer viewer, UnitId organiser) {
        return viewer.mayOn(clock.today(), preparing(organiser), organiser, territory.map());
    }

    /** Whether somebody may announce a fair, publish its result, close and cancel it today. */
    public boolean mayDecide(Viewer viewer, Fair fair) {
        return viewer.mayOn(clock.today(), deciding(fair), fair.organiser(), territory.map());
    }

    static Function deciding(Fair fair) {
        return fair.organiser() == null ? Function.DECIDE_PLANS : Function.DIRECT_SCHEMES;
    }

    private static Function preparing(UnitId organiser) {
        return organiser == null ? Function.APPRAISE_PLANS : Function.PREPARE_SCHEMES;
    }

    /** Whether somebody sees everything of a fair: whoever organises it, and the ministry. */
    public boolean seesWhole(Viewer viewer, Fair fair) {
        return seesWhole(viewer, fair, territory.map());
    }

    /** The same, with the units at hand. */
    public boolean seesWhole(Viewer viewer, Fair fair, UnitMap units) {
        return viewer.may(Function.READ) && (viewer.seesAll() || fair.organiser() != null && viewer.sees(fair.organiser(), units));
    }

    private boolean sees(Viewer viewer, Fair fair, UnitMap units) {
        return seesWhole(viewer, fair, units) || fair.announced() && taking(fair).stream().anyMatch(unit -> viewer.sees(new UnitId(unit), units));
    }

    /** The provinces that have a quota or an application. */
    private List<String> taking(Fair fair) {
        List<String> units = new ArrayList<>(em.createQuery("select distinct q.unit from FairQuota q where q.fair = :fair and q.endedAt is null", String.class)
                .setParameter("fair", fair).getResultList());
        units.addAll(em.createQuery("select distinct a.unit from FairApplication a where a.fair = :fair", String.class).setParameter("fair", fair)
                .getResultList());
        return units;
    }

    /** Enters a fair; each code once for all times. */
    public Entered enter(Viewer viewer, NewFair fair) {
        require(viewer, fair.organiser());
        EntryCheck check = check(fair);
        if (!check.blocks()) {
            check.unless(em.createQuery("select f from Fair f where f.code = :code", Fair.class).setParameter("code", fair.code()).getResultList()
                    .isEmpty(), Refusal.error("FAIR_CODE_TAKEN", "", "fairCode", fair.code()));
        }
        if (check.blocks()) {
            return Entered.refused(check.findings());
        }
        Fair kept = new Fair(fair, RULE_VERSION, DemoMode.on(), clock.now(), viewer.name());
        em.persist(kept);
        audit.record(viewer.name(), AuditAct.FAIR_ENTERED, kept.code(), "OK", kept.fromDay() + " " + kept.toDay());
        return new Entered(kept.id(), List.of());
    }

    /** Changes the facts of a fair that is not announced yet; its code and its organiser stay. */
    public Entered change(Viewer viewer, long id, NewFair fair) {
        Fair kept = forChange(viewer, id);
        NewFair entered = new NewFair(kept.code(), fair.name(), fair.place(), fair.scope(), fair.organised(), fair.fromDay(), fair.toDay(),
                kept.organiser(), fair.opensOn(), fair.closesOn(), fair.mostEach());
        EntryCheck check = check(entered).unless(!kept.announced(), Refusal.error("FAIR_ANNOUNCED", "", "fairName", kept.code()))
                .unless(kept.changeable(), Refusal.error("FAIR_ENDED", "", "fairName", kept.code()));
        if (check.blocks()) {
            return Entered.refused(check.findings());
        }
        kept.change(entered);
        audit.record(viewer.name(), AuditAct.FAIR_CHANGED, kept.code(), "OK", kept.fromDay() + " " + kept.toDay());
        return new Entered(id, List.of());
    }

    private EntryCheck check(NewFair fair) {
        return fair.check().unless(fair.organiser() == null || territory.map().find(fair.organiser()).isPresent(),
                Refusal.error("UNIT_NOT_ON_FILE", "", "organiser", fair.organiser()));
    }

    /**
     * A fair whose row is locked, so that of all that is changed of it or computed for it one waits for the other.
     *
     * @throws NotVisible if the viewer may not prepare it
     */
    public Fair forChange(Viewer viewer, long id) {
        Fair fair = locked(id).orElseThrow(NotVisible::new);
        require(viewer, fair.organiser());
        return fair;
    }

    public Optional<Fair> locked(long id) {
        return Optional.ofNullable(em.find(Fair.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private void require(Viewer viewer, UnitId organiser) {
        viewer.requireOn(clock.today(), preparing(organiser), organiser, territory.map());
    }
}
