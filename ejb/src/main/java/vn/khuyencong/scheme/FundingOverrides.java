package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;

/** Lets a scheme pass beside another one for the same establishment: by an official, for a reason, for ever on the scheme. */
@Stateless
public class FundingOverrides {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private SchemeList list;
    @Inject
    private DoubleFunding guard;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** Whether somebody may decide it: an officer of the department, or whoever directs the unit. */
    public boolean may(Viewer viewer, SchemeRecord record) {
        return viewer.mayOn(clock.today(), Function.APPRAISE_PLANS, record.unit(), territory.map())
                || viewer.mayOn(clock.today(), Function.DIRECT_SCHEMES, record.unit(), territory.map());
    }

    /**
     * Lets it pass.
     *
     * @param id    the scheme
     * @param other the scheme beside which it may pass
     * @return why not; empty if it was decided
     * @throws NotVisible if the viewer may not, or does not see the scheme
     */
    public List<Refusal> pass(Viewer viewer, long id, long other, String reason) {
        SchemeRecord record = list.find(viewer, id).orElseThrow(NotVisible::new);
        if (!may(viewer, record)) {
            throw new NotVisible();
        }
        if (reason == null || reason.isBlank()) {
            return List.of(Refusal.error("REASON_MISSING", "", "/data/reason"));
        }
        boolean open = guard.overlaps(record).stream().anyMatch(overlap -> overlap.other() == other && overlap.override() == null);
        if (!open) {
            return List.of(Refusal.error("NOTHING_TO_OVERRIDE", "", "/data/other"));
        }
        em.persist(new FundingOverride(record, other, reason.strip(), viewer, clock.today(), clock.now()));
        audit.record(viewer.name(), AuditAct.DOUBLE_FUNDING_OVERRIDDEN, PlanOf.of(record) + "/" + record.code(), "OK", other + ": " + reason.strip());
        return List.of();
    }
}
