package vn.khuyencong.integrity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.shared.BusinessClock;

/** Begins and ends runs, and keeps what they find; each step in a transaction of its own, so that progress is seen at once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CheckRuns {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * Begins a run, unless one is going on; the nightly one once a night.
     *
     * @return the run, or empty if none may begin now
     */
    public Optional<Long> begin(String by, int total) {
        CheckSlot slot = em.find(CheckSlot.class, CheckSlot.ONLY, LockModeType.PESSIMISTIC_WRITE);
        CheckRun going = slot.run() == null ? null : em.find(CheckRun.class, slot.run());
        boolean nightly = by.equals(CheckRun.NIGHTLY);
        if (going != null && !going.isDead(clock.now()) || nightly && slot.wasNight(clock.today())) {
            return Optional.empty();
        }
        if (going != null) {
            going.breakOff();
        }
        if (nightly) {
            slot.night(clock.today());
        }
        CheckRun run = new CheckRun(by, total, clock.now());
        em.persist(run);
        em.flush();
        slot.take(run.id());
        audit.record(by, AuditAct.CHECKS_RUN, Long.toString(run.id()), "BEGUN", null);
        return Optional.of(run.id());
    }

    /**
     * Keeps what one check found: new, again, or no more.
     *
     * @param complete whether these are all; only then what is not among them is gone
     */
    public void keep(long runId, Check check, List<Row> rows, boolean complete) {
        Instant now = clock.now();
        Map<String, CheckFinding> before = new HashMap<>();
        em.createQuery("select f from CheckFinding f where f.check = :check", CheckFinding.class).setParameter("check", check.id())
                .getResultStream().forEach(finding -> before.put(finding.fingerprint(), finding));
        for (Row row : rows) {
            CheckFinding finding = before.get(CheckFinding.fingerprint(check, row));
            if (finding == null) {
                finding = new CheckFinding(check, row, now);
                before.put(finding.fingerprint(), finding);
                em.persist(finding);
            }
            finding.seen(check, row, runId, now);
        }
        if (complete) {
            before.values().stream().filter(finding -> finding.goneSince() == null && !finding.wasSeenBy(runId)).forEach(finding -> finding.gone(now));
        }
        em.find(CheckRun.class, runId).progress(rows.size(), false, now);
    }

    /** A check could not be run: what it found before stays as it is. */
    public void broke(long runId) {
        em.find(CheckRun.class, runId).progress(0, true, clock.now());
    }

    /** Ends a run; findings of checks that are no more are gone. */
    public void end(long runId, Collection<String> checks) {
        em.createQuery("select f from CheckFinding f where f.goneSince is null and f.check not in :checks", CheckFinding.class)
                .setParameter("checks", checks).getResultStream().forEach(finding -> finding.gone(clock.now()));
        em.find(CheckRun.class, runId).finish(clock.now());
        CheckSlot slot = em.find(CheckSlot.class, CheckSlot.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (slot.run() != null && slot.run() == runId) {
            slot.free();
        }
    }
}
