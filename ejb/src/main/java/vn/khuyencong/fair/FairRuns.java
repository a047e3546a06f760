package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.fair.allocation.FairProblem;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/**
 * Begins and ends computations; each step in a transaction of its own, so that progress is seen at once. The row of the fair is locked by
 * whoever begins one: there is one at a time for each fair, on whichever node.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FairRuns {

    private static final int LONGEST_REASON = 1000;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Fairs fairs;
    @Inject
    private Floors floors;
    @Inject
    private StallPlaces places;
    @Inject
    private StallProblems problems;
    @Inject
    private RunAllotments allotments;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** Begins a computation for a fair, or says why it cannot begin. */
    public Entered begin(Viewer by, long fairId, RunOrder order) {
        Fair fair = fairs.forChange(by, fairId);
        endDead(fair);
        FairRun before = places.toReplan(fair).orElse(null);
        List<Refusal> against = against(fair, order, before);
        if (against.stream().anyMatch(Refusal::blocks)) {
            audit.record(by.name(), AuditAct.FAIR_RUN_BEGUN, fair.code(), against.get(0).rule(), said(order.reason()));
            return Entered.refused(against);
        }
        FairRun run = make(by, fair, order, before);
        audit.record(by.name(), AuditAct.FAIR_RUN_BEGUN, fair.code(), "OK", run.id() + " " + run.inputDigest() + said(order.reason()));
        return new Entered(run.id(), List.of());
    }

    /** What speaks against a computation today. */
    private List<Refusal> against(Fair fair, RunOrder order, FairRun before) {
        EntryCheck check = new EntryCheck()
                .unless(fair.state() == FairState.ANNOUNCED || fair.state() == FairState.PUBLISHED, Refusal.error("FAIR_RUN_NOT_NOW", "", "", fair.code()))
                .unless(clock.today().isAfter(fair.closesOn()), Refusal.error("FAIR_RUN_TOO_EARLY", "", "", fair.closesOn()))
                .unless(running(fair).isEmpty(), Refusal.error("FAIR_RUN_GOES_ON", "", "", fair.code()))
                .unless(floors.plan(fair).isPresent(), Refusal.error("FAIR_RUN_NO_FLOOR", "", "", fair.code()))
                .unless(!order.withLate() || order.keepsPublished(), Refusal.error("FAIR_RUN_LATE_NEEDS_KEPT", "", "late"))
                .optional("reason", order.reason(), LONGEST_REASON);
        FairCalendar.ended(fair, clock.today()).ifPresent(over -> check.unless(false, over));
        return (before == null ? check : check.text("reason", order.reason(), LONGEST_REASON)).findings();
    }

    private FairRun make(Viewer by, Fair fair, RunOrder ordered, FairRun before) {
        RunOrder order = new RunOrder(ordered.keepsPublished() && before != null && before.publishedAt() != null, ordered.withLate(), ordered.reason());
        FairProblem problem = problems.of(fair, order, before);
        FairRun run = new FairRun(fair, floors.plan(fair).orElseThrow(), problem, before, order, clock.now(), by.name());
        em.persist(run);
        em.flush();
        return run;
    }

    private List<FairRun> running(Fair fair) {
        return em.createQuery("select r from FairRun r where r.fair = :fair and r.state = :state", FairRun.class).setParameter("fair", fair)
                .setParameter("state", RunState.RUNNING).getResultList();
    }

    private void endDead(Fair fair) {
        running(fair).stream().filter(run -> run.isDead(clock.now())).forEach(run -> run.stop(RunState.FAILED, clock.now()));
    }

    /** Those whose server died are at an end. */
    public void endDead() {
        em.createQuery("select r from FairRun r where r.state = :state", FairRun.class).setParameter("state", RunState.RUNNING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().filter(run -> run.isDead(clock.now())).toList()
                .forEach(run -> run.stop(RunState.FAILED, clock.now()));
    }

    /** Somebody who prepares the fair wants a computation to end; refused if it has ended by itself, whatever was begun since. */
    public Entered askToCancel(Viewer by, long id) {
        FairRun run = Optional.ofNullable(em.find(FairRun.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotVisible::new);
        if (!fairs.mayPrepare(by, run.fair())) {
            throw new NotVisible();
        }
        if (run.state() != RunState.RUNNING) {
            audit.record(by.name(), AuditAct.FAIR_RUN_CANCELLED, run.fair().code(), "FAIR_RUN_HAS_ENDED", Long.toString(id));
            return Entered.refused(List.of(Refusal.error("FAIR_RUN_HAS_ENDED", "", "", id)));
        }
        run.askToCancel();
        audit.record(by.name(), AuditAct.FAIR_RUN_CANCELLED, run.fair().code(), "OK", Long.toString(id));
        return new Entered(id, List.of());
    }

    /** The problem of a computation that goes on. */
    public FairProblem problem(long run) {
        return em.find(FairRun.class, run).problem();
    }

    /** A computation goes on; the answer is whether it may. */
    public boolean goesOn(long id, RunProgress progress) {
        FairRun run = em.find(FairRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        boolean may = run.state() == RunState.RUNNING && !run.cancelAsked();
        if (may) {
            run.goesOn(text(progress), clock.now());
        }
        return may;
    }

    /** It ended with a result. */
    public void end(long id, RunResult result) {
        ending(id, run -> {
            run.end(result, clock.now());
            allotments.keep(run, result);
        });
    }

    /** It ended without a result: called off, or not decided. */
    public void stopped(long id, RunState how) {
        ending(id, run -> run.stop(how, clock.now()));
    }

    /** It broke; {@code progress} says how far it was and why. */
    public void failed(long id, RunProgress progress) {
        ending(id, run -> {
            run.goesOn(text(progress), clock.now());
            run.stop(RunState.FAILED, clock.now());
        });
    }

    /** One that was given up for dead and another took the place of stays so. */
    private void ending(long id, Consumer<FairRun> how) {
        FairRun run = em.find(FairRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run.state() == RunState.RUNNING) {
            how.accept(run);
            audit.record("system", AuditAct.FAIR_RUN_ENDED, run.fair().code(), run.state().name(), run.id() + said(run.resultDigest()));
        }
    }

    private static String text(RunProgress progress) {
        return new String(RunResult.write(progress), StandardCharsets.UTF_8);
    }

    private static String said(String more) {
        return more == null ? "" : " " + more;
    }
}
