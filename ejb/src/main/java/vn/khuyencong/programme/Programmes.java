package vn.khuyencong.programme;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.NormFile;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** The programmes on file and their targets: the national ones kept by the department, a province's own by its director. */
@Stateless
public class Programmes {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private Norms norms;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** The national programmes and those of units that the viewer sees, national ones first, then the newest. */
    public List<Programme> all(Viewer viewer) {
        UnitMap units = territory.map();
        return em.createQuery("select p from Programme p order by p.unitId nulls first, p.firstYear desc, p.id", Programme.class).getResultStream()
                .filter(programme -> programme.unit() == null || viewer.sees(programme.unit(), units)).toList();
    }

    /** One of them; empty if there is none or the viewer does not see its unit. */
    public Optional<Programme> find(Viewer viewer, long id) {
        return all(viewer).stream().filter(programme -> programme.id() == id).findFirst();
    }

    /** The targets that hold, by what they speak of, in the order in which they were first set. */
    public Map<Aim, ProgrammeTarget> targets(Programme programme) {
        Map<Aim, ProgrammeTarget> targets = new LinkedHashMap<>();
        em.createQuery("select t from ProgrammeTarget t where t.programme = :programme order by t.id", ProgrammeTarget.class)
                .setParameter("programme", programme).getResultStream().forEach(target -> targets.put(target.aim(), target));
        targets.values().removeIf(target -> target.amount() == null);
        return targets;
    }

    /** Whether somebody may keep the programmes of a unit, or the national ones. */
    public boolean mayKeep(Viewer viewer, UnitId unit) {
        return viewer.may(unit == null ? Function.MAINTAIN_NORMS : Function.DIRECT_SCHEMES, unit, territory.map());
    }

    /** Enters a programme; of one owner no two cover the same year. */
    public Entered enter(Viewer viewer, NewProgramme programme) {
        requireKeeping(viewer, programme.unit());
        EntryCheck check = programme.check(clock.today()).unless(programme.unit() == null || territory.map().find(programme.unit()).isPresent(),
                Refusal.error("UNIT_NOT_ON_FILE", "", "unit", programme.unit()));
        if (!check.blocks()) {
            lockOwner(programme.unit());
            em.createQuery("select p from Programme p", Programme.class).getResultStream()
                    .filter(other -> java.util.Objects.equals(other.unit(), programme.unit()) && other.overlaps(programme)).findFirst()
                    .ifPresent(other -> check.unless(false, Refusal.error("PROGRAMME_OVERLAPS", "", "firstYear", other.firstYear(), other.lastYear())));
        }
        if (check.blocks()) {
            return Entered.refused(check.findings());
        }
        Programme kept = new Programme(programme, viewer.name());
        em.persist(kept);
        audit.record(viewer.name(), AuditAct.PROGRAMME_ENTERED, kept.decisionNumber(), "OK", kept.id() + " " + kept.firstYear() + "-" + kept.lastYear());
        return new Entered(kept.id(), List.of());
    }

    /** Sets a target anew, or takes it away (amount null), by a text that says so. */
    public Entered aim(Viewer viewer, Programme programme, Aim aim, Long amount, String legalBasis) {
        requireKeeping(viewer, programme.unit());
        Optional<NormFile.Indicator> measure = norms.file().indicators().stream().filter(one -> one.code().equals(aim.measure())).findFirst();
        EntryCheck check = new EntryCheck().unless(measure.isPresent(), Refusal.error("TARGET_MEASURE_UNKNOWN", "", "measure", aim.measure()))
                .unless(aim.fund() == null || measure.isEmpty() || measure.get().funds().contains(aim.fund()),
                        Refusal.error("TARGET_FUND_WRONG", "", "fund", aim.measure()))
                .unless(amount == null || amount > 0, Refusal.error("TARGET_NOT_POSITIVE", "", "amount"))
                .text("targetBasis", legalBasis, 400);
        if (check.blocks()) {
            return Entered.refused(check.findings());
        }
        em.persist(new ProgrammeTarget(em.getReference(Programme.class, programme.id()), aim, amount, legalBasis, viewer.name(), clock.now()));
        audit.record(viewer.name(), AuditAct.TARGET_SET, programme.decisionNumber(), "OK", aim.measure() + " " + aim.fund() + " " + amount);
        return new Entered(programme.id(), List.of());
    }

    private void requireKeeping(Viewer viewer, UnitId unit) {
        viewer.require(unit == null ? Function.MAINTAIN_NORMS : Function.DIRECT_SCHEMES, unit, territory.map());
    }

    /** Two who enter at once wait for each other: at the row of the unit, or for the country at that of its first programme. */
    private void lockOwner(UnitId unit) {
        if (unit == null) {
            em.createQuery("select p from Programme p where p.unitId is null order by p.id", Programme.class)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        } else {
            em.createNativeQuery("select id from unit_period where id = ?1 for update").setParameter(1, unit.value()).getSingleResult();
        }
    }
}
