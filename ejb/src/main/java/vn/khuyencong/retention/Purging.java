package vn.khuyencong.retention;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.KeptCopies;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.norm.RetentionKind;
import vn.khuyencong.norm.RetentionRule;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;

/** Lets go what is proven, in one transaction with its tombstones and its audit entries; looking beforehand is the same proof. */
@Stateless
public class Purging {

    private static final String SYSTEM = "system";
    /** So many pieces are looked at while somebody waits; the nights look at the rest. */
    private static final int LOOKED = 2_000;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PurgeProof proof;
    @Inject
    private KeptCopies copies;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** What a run would let go now; nothing is. */
    public PurgePlan look(Viewer viewer) {
        viewer.require(Function.OPERATE);
        return proof.plan(LOOKED);
    }

    /**
     * Runs now.
     *
     * @param seen {@link PurgePlan#digest()} of what he was shown
     * @return empty if something else would go by now; then nothing went
     */
    public Optional<PurgeRun> run(Viewer viewer, String seen) {
        viewer.require(Function.OPERATE);
        round();
        PurgePlan plan = proof.plan(LOOKED);
        return plan.digest().equals(seen) ? Optional.of(let(viewer.name(), plan)) : Optional.empty();
    }

    /** Why a run is refused. */
    public static Refusal changed() {
        return Refusal.error("RETENTION_CHANGED", "", "");
    }

    /** Runs once a night; on several nodes whichever comes first. */
    public void runNightly() {
        if (round().take(clock.now().atZone(BusinessClock.ZONE).toLocalDate())) {
            let(SYSTEM, proof.plan(Integer.MAX_VALUE));
        }
    }

    /** The latest runs. */
    public List<PurgeRun> runs(Viewer viewer, int most) {
        viewer.require(Function.OPERATE);
        return em.createQuery("select r from PurgeRun r order by r.at desc, r.id desc", PurgeRun.class).setMaxResults(most).getResultList();
    }

    private PurgeRun let(String by, PurgePlan plan) {
        List<PurgeItem> free = plan.free();
        PurgeRun run = new PurgeRun(clock.now(), clock.today(), by, free.size(), free.stream().mapToLong(PurgeItem::size).sum());
        em.persist(run);
        em.flush();
        free.forEach(item -> {
            if (item.rule().kind() == RetentionKind.CLOSED_PARKED) {
                copies.forgetParked(item.id());
            } else {
                copies.forgetCopy(item.id());
            }
            em.persist(new Tombstone(run, item));
        });
        plan.rules().forEach(rule -> note(by, run, rule, plan.free(rule)));
        return run;
    }

    private void note(String by, PurgeRun run, RetentionRule rule, List<PurgeItem> items) {
        if (!items.isEmpty()) {
            String digests = Digest.sha256(items.stream().map(PurgeItem::digest).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
            audit.record(by, AuditAct.RETENTION_PURGED, Long.toString(run.id()), "OK",
                    rule.kind() + " " + items.size() + " " + items.stream().mapToLong(PurgeItem::size).sum() + " " + digests);
        }
    }

    private PurgeRound round() {
        return em.find(PurgeRound.class, PurgeRound.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
