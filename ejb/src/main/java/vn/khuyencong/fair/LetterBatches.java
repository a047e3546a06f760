package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/**
 * Begins and ends the making of letters; each step in a transaction of its own, so that progress is seen at once. The row of the fair is locked
 * by whoever begins: there is one order at a time for each fair, on whichever node.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LetterBatches {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Fairs fairs;
    @Inject
    private RunReading runs;
    @Inject
    private LetterFiles files;
    @Inject
    private ExhibitorLetters letters;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * Begins to make the letters of a result.
     *
     * @return its number, or why it cannot begin
     * @throws NotVisible if there is no such computation or the viewer neither prepares nor decides its fair
     */
    public Entered begin(Viewer by, long runId) {
        FairRun run = runs.whole(by, runId).filter(one -> files.mayMake(by, one.fair())).orElseThrow(NotVisible::new);
        Fair fair = fairs.locked(run.fair().id()).orElseThrow(NotVisible::new);
        List<LetterBatch> running = running();
        running.stream().filter(one -> one.isDead(clock.now())).forEach(one -> one.stop(RunState.FAILED, null, clock.now()));
        EntryCheck check = new EntryCheck().unless(run.state() == RunState.DONE, Refusal.error("FAIR_RUN_WITHOUT_PLAN", "", "", runId))
                .unless(running.stream().noneMatch(one -> one.fair().id() == fair.id() && one.state() == RunState.RUNNING),
                        Refusal.error("FAIR_LETTERS_GO_ON", "", "", fair.code()));
        if (check.blocks()) {
            audit.record(by.name(), AuditAct.FAIR_LETTERS_BEGUN, fair.code(), check.findings().get(0).rule(), Long.toString(runId));
            return Entered.refused(check.findings());
        }
        LetterBatch batch = new LetterBatch(run, clock.now(), by.name());
        em.persist(batch);
        em.flush();
        audit.record(by.name(), AuditAct.FAIR_LETTERS_BEGUN, fair.code(), "OK", batch.id() + " " + runId);
        return new Entered(batch.id(), List.of());
    }

    private List<LetterBatch> running() {
        return em.createQuery("select b from LetterBatch b where b.state = :state order by b.id", LetterBatch.class).setParameter("state", RunState.RUNNING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Those whose server died are at an end. */
    public void endDead() {
        running().stream().filter(one -> one.isDead(clock.now())).forEach(one -> one.stop(RunState.FAILED, null, clock.now()));
    }

    /**
     * Asks for an end; what is kept by then stays. Refused if it has ended by itself.
     *
     * @throws NotVisible if there is no such order or the viewer neither prepares nor decides its fair
     */
    public Entered askToCancel(Viewer by, long id) {
        LetterBatch batch = Optional.ofNullable(locked(id)).filter(one -> files.mayMake(by, one.fair())).orElseThrow(NotVisible::new);
        boolean running = batch.state() == RunState.RUNNING;
        audit.record(by.name(), AuditAct.FAIR_LETTERS_CANCELLED, batch.fair().code(), running ? "OK" : "FAIR_LETTERS_ENDED", Long.toString(id));
        if (!running) {
            return Entered.refused(List.of(Refusal.error("FAIR_LETTERS_ENDED", "", "")));
        }
        batch.askToCancel();
        return new Entered(id, List.of());
    }

    /** The letters of an order, by province. */
    public SortedMap<String, List<ExhibitorLetter>> written(Viewer by, long id) {
        return letters.byUnit(by, em.find(LetterBatch.class, id).run());
    }

    /** It goes on: so many of so many are made; the answer is whether it may. */
    public boolean goesOn(long id, int made, int all) {
        LetterBatch batch = locked(id);
        boolean may = batch.state() == RunState.RUNNING && !batch.cancelAsked();
        if (may) {
            batch.goesOn(made, all, clock.now());
        }
        return may;
    }

    /** Keeps what was printed to a province. */
    public void keep(long id, String unit, int part, int count, byte[] content) {
        em.persist(new LetterFile(em.find(LetterBatch.class, id), unit, part, count, content));
    }

    /** All are made. */
    public void end(long id) {
        ending(id, batch -> batch.stop(RunState.DONE, null, clock.now()));
    }

    /** It was called off. */
    public void cancelled(long id) {
        ending(id, batch -> batch.stop(RunState.CANCELLED, null, clock.now()));
    }

    /** It broke. */
    public void failed(long id, Throwable cause) {
        ending(id, batch -> batch.stop(RunState.FAILED, String.valueOf(cause.getMessage()), clock.now()));
    }

    /** One that was given up for dead stays so. */
    private void ending(long id, Consumer<LetterBatch> how) {
        LetterBatch batch = locked(id);
        if (batch.state() == RunState.RUNNING) {
            how.accept(batch);
            audit.record("system", AuditAct.FAIR_LETTERS_ENDED, batch.fair().code(), batch.state().name(), id + " " + batch.made());
        }
    }

    private LetterBatch locked(long id) {
        return em.find(LetterBatch.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
