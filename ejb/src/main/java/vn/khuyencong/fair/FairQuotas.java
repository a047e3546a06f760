package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** How many stalls of a fair each province may have. */
@Stateless
public class FairQuotas {

    static final int MOST = 10_000;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Fairs fairs;
    @Inject
    private StallHolders holders;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** The quotas in force, in the order of the units' names. */
    public List<FairQuota> of(Fair fair) {
        UnitMap units = territory.map();
        return em.createQuery("select q from FairQuota q where q.fair = :fair and q.endedAt is null", FairQuota.class).setParameter("fair", fair)
                .getResultStream().sorted((one, other) -> UnitMap.byName(fair.fromDay()).compare(units.get(one.unit()), units.get(other.unit()))).toList();
    }

    /** The quotas in force of all fairs of a plan year. */
    public List<FairQuota> ofYear(int planYear) {
        return em.createQuery("select q from FairQuota q join fetch q.fair where q.fair.planYear = :year and q.endedAt is null", FairQuota.class)
                .setParameter("year", planYear).getResultList();
    }

    /** Sets the quota of a province anew; none (null or 0) ends it. It never falls below what the province has been given. */
    public Entered set(Viewer viewer, long fairId, UnitId unit, Integer stalls) {
        Fair fair = fairs.forChange(viewer, fairId);
        UnitMap units = territory.map();
        boolean none = stalls == null || stalls == 0;
        long given = unit == null ? 0 : holders.of(fair).values().stream().filter(holder -> holder.unit().equals(unit)).count();
        EntryCheck check = new EntryCheck().unless(fair.changeable(), Refusal.error("FAIR_ENDED", "", "stalls", fair.code())).present("unit", unit)
                .unless(unit == null || units.find(unit).isPresent(), Refusal.error("UNIT_NOT_ON_FILE", "", "unit", unit))
                .unless(none || unit == null || units.find(unit).filter(one -> one.existsOn(fair.closesOn())).isPresent(),
                        Refusal.error("FAIR_UNIT_NOT_THEN", "", "unit", unit, fair.closesOn()))
                .unless(stalls == null || stalls >= 0 && stalls <= MOST, Refusal.error("FAIR_QUOTA_WRONG", "", "stalls", MOST))
                .unless(given == 0 || given <= (none ? 0 : stalls), Refusal.error("FAIR_QUOTA_BELOW_GIVEN", "", "stalls", given));
        if (check.blocks()) {
            return Entered.refused(check.findings());
        }
        Optional<FairQuota> before = of(fair).stream().filter(quota -> quota.unit().equals(unit)).findFirst();
        before.ifPresent(quota -> quota.end(clock.now()));
        if (!none) {
            em.persist(new FairQuota(fair, unit, stalls, clock.now(), viewer.name()));
        }
        audit.record(viewer.name(), AuditAct.FAIR_QUOTA_SET, fair.code(), "OK", unit + " " + before.map(FairQuota::stalls).orElse(0) + " → " + (none ? 0 : stalls));
        return new Entered(fairId, List.of());
    }
}
