package vn.khuyencong.register;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 * Orders to make many papers: begun, ended and taken up by people, worked off paper by paper by whichever server takes one. Each step is a
 * transaction of its own, so that progress is seen at once and nothing made is lost. Who works at an order says so with each paper; one that
 * fell silent is held for dead, another goes on with the next paper, and whatever the silent one brings later is not taken.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PrintBatches {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * A paper that is to be made now.
     *
     * @param item number of it in its order
     * @param key  number of what it is made of
     */
    public record Task(long item, long key) {
    }

    /**
     * Begins an order; one of a source goes on at a time.
     *
     * @throws NotVisible if there is no such source or it is not for him to have its papers made
     */
    public Entered begin(Viewer by, BatchSource of, long source) {
        BatchOrder order = of.order(by, source).orElseThrow(NotVisible::new);
        // Whoever begins any order waits for whoever begins one beside him.
        em.find(PrintSequenceLock.class, PrintSequenceLock.ONLY, LockModeType.PESSIMISTIC_WRITE);
        EntryCheck check = new EntryCheck().unless(!order.papers().isEmpty(), Refusal.error("PRINT_BATCH_EMPTY", "", ""))
                .unless(!runs(order.kind(), source), Refusal.error("PRINT_BATCH_GOES_ON", "", ""));
        of.against(by, source).forEach(why -> check.unless(false, why));
        if (check.blocks()) {
            audit.record(by.name(), AuditAct.PRINT_BATCH_BEGUN, order.subject(), check.findings().get(0).rule(), Integer.toString(order.papers().size()));
            return Entered.refused(check.findings());
        }
        PrintBatch batch = new PrintBatch(order, clock.now(), by.name());
        em.persist(batch);
        em.flush();
        for (int at = 0; at < order.papers().size(); at++) {
            em.persist(new PrintBatchItem(batch, at + 1, order.papers().get(at)));
        }
        audit.record(by.name(), AuditAct.PRINT_BATCH_BEGUN, order.subject(), "OK", batch.id() + " " + batch.documents());
        return new Entered(batch.id(), List.of());
    }

    private boolean runs(BatchKind kind, long source) {
        return em.createQuery("select count(b) from PrintBatch b where b.kind = :kind and b.source = :source and b.state = :state", Long.class)
                .setParameter("kind", kind).setParameter("source", source).setParameter("state", BatchState.RUNNING).getSingleResult() > 0;
    }

    /**
     * Asks for an end; what is made by then stays. Refused if it has ended by itself.
     *
     * @throws NotVisible if there is no such order or it is not his to end
     */
    public List<Refusal> askToCancel(Viewer by, BatchSource of, long id) {
        PrintBatch batch = own(by, of, id);
        boolean running = batch.state() == BatchState.RUNNING;
        audit.record(by.name(), AuditAct.PRINT_BATCH_CANCELLED, batch.subject(), running ? "OK" : "PRINT_BATCH_ENDED", Long.toString(id));
        if (!running) {
            return List.of(Refusal.error("PRINT_BATCH_ENDED", "", ""));
        }
        batch.askToCancel();
        return List.of();
    }

    /**
     * Takes an order up that has ended: what waits is made and what failed is tried again, but what nobody can put right; nothing is made twice. It goes
     * on in his name.
     *
     * @throws NotVisible if there is no such order or it is not his to take up
     */
    public List<Refusal> takeUp(Viewer by, BatchSource of, long id) {
        em.find(PrintSequenceLock.class, PrintSequenceLock.ONLY, LockModeType.PESSIMISTIC_WRITE);
        PrintBatch batch = own(by, of, id);
        List<PrintBatchItem> left = em.createQuery("select i from PrintBatchItem i where i.batch.id = :batch and i.state <> :made", PrintBatchItem.class)
                .setParameter("batch", id).setParameter("made", PaperState.MADE).getResultList();
        List<PrintBatchItem> open = left.stream().filter(PrintBatchItem::isOpen).toList();
        EntryCheck check = new EntryCheck().unless(!runs(batch.kind(), batch.source()), Refusal.error("PRINT_BATCH_GOES_ON", "", ""))
                .unless(!left.isEmpty(), Refusal.error("PRINT_BATCH_COMPLETE", "", ""))
                .unless(left.isEmpty() || !open.isEmpty(), Refusal.error("PRINT_BATCH_LOST", "", ""));
        of.against(by, batch.source()).forEach(why -> check.unless(false, why));
        audit.record(by.name(), AuditAct.PRINT_BATCH_RESUMED, batch.subject(), check.blocks() ? check.findings().get(0).rule() : "OK", id + " " + open.size());
        if (!check.blocks()) {
            open.forEach(PrintBatchItem::tryAgain);
            batch.takeUp(by.name(), left.size() - open.size(), clock.now());
        }
        return check.findings();
    }

    private PrintBatch own(Viewer by, BatchSource of, long id) {
        return Optional.ofNullable(locked(id)).filter(one -> of.mayMake(by, one.source())).orElseThrow(NotVisible::new);
    }

    /** Takes an order that nobody works at; empty if there is none. */
    public Optional<PrintBatch> take(String worker) {
        Instant now = clock.now();
        Optional<PrintBatch> free = em.createQuery("""
                        select b.id from PrintBatch b where b.state = :state and (b.worker is null or b.seenAt < :dead) order by b.startedAt, b.id""", Long.class)
                .setParameter("state", BatchState.RUNNING).setParameter("dead", now.minus(PrintBatch.SIGN_OF_LIFE))
                .setMaxResults(1).getResultStream().findFirst().map(this::locked).filter(one -> one.isFree(now));
        free.ifPresent(one -> one.take(worker, now));
        return free;
    }

    /** The next paper to make; empty at the end, when somebody asked for one, and for whoever was held for dead. */
    public Optional<Task> next(long id, String worker) {
        PrintBatch batch = locked(id);
        if (!batch.isOf(worker)) {
            return Optional.empty();
        }
        Optional<PrintBatchItem> next = batch.cancelAsked() ? Optional.empty() : em.createQuery("""
                        select i from PrintBatchItem i where i.batch.id = :batch and i.state = :state order by i.position""", PrintBatchItem.class)
                .setParameter("batch", id).setParameter("state", PaperState.WAITING).setMaxResults(1).getResultStream().findFirst();
        if (next.isPresent()) {
            batch.alive(clock.now());
        } else {
            end(batch, batch.cancelAsked() ? BatchState.CANCELLED : BatchState.DONE, null);
        }
        return next.map(item -> new Task(item.id(), item.key()));
    }

    private void end(PrintBatch batch, BatchState how, Refusal why) {
        batch.stop(how, why, clock.now());
        audit.record("system", AuditAct.PRINT_BATCH_ENDED, batch.subject(), how.name(), batch.id() + " " + batch.made() + " " + batch.failed());
    }

    /** A paper was issued in the print register. */
    public void issued(long id, String worker, long item, long document) {
        ending(id, worker, item, one -> one.issued(em.find(PrintedDocument.class, document)));
    }

    /** A paper was made that stands in no register. */
    public void made(long id, String worker, long item, String name, byte[] content) {
        ending(id, worker, item, one -> {
            em.persist(new PrintBatchPaper(item, content));
            one.made(name);
        });
    }

    private void ending(long id, String worker, long item, Consumer<PrintBatchItem> how) {
        PrintBatch batch = locked(id);
        PrintBatchItem one = em.find(PrintBatchItem.class, item);
        if (batch.isOf(worker) && one.state() == PaperState.WAITING) {
            how.accept(one);
            batch.paperMade(clock.now());
        }
    }

    /** A paper could not be made; the others are. */
    public void failed(long id, String worker, long item, Refusal why) {
        PrintBatch batch = locked(id);
        PrintBatchItem one = em.find(PrintBatchItem.class, item);
        if (batch.isOf(worker) && one.state() == PaperState.WAITING) {
            one.failed(why);
            batch.paperFailed(clock.now());
        }
    }

    /** None can be made any more. */
    public void broken(long id, String worker, Refusal why) {
        PrintBatch batch = locked(id);
        if (batch.isOf(worker)) {
            end(batch, BatchState.FAILED, why);
        }
    }

    private PrintBatch locked(long id) {
        return em.find(PrintBatch.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
