package vn.khuyencong.register;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
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
import vn.khuyencong.shared.UnitId;

/**
 * Begins and ends orders to issue many documents; each step in a transaction of its own, so that progress is seen at once. Beginning again goes
 * on where an order was left, after a restart too: the same data issued twice is the same document.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PrintBatches {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PrintRights rights;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * Begins an order.
     *
     * @param subject   of what the documents are; one order goes on for it at a time
     * @param unit      in whose name they are issued; null for the ministry and its department
     * @param documents how many there will be
     */
    public Entered begin(Viewer by, String subject, UnitId unit, int documents) {
        // Whoever begins any order waits for whoever begins one beside him.
        em.find(PrintSequenceLock.class, PrintSequenceLock.ONLY, LockModeType.PESSIMISTIC_WRITE);
        endDead(subject);
        EntryCheck check = new EntryCheck().unless(rights.mayIssue(by, unit), Refusal.error("PRINT_NOT_IN_THAT_NAME", "", "", subject))
                .unless(documents > 0, Refusal.error("PRINT_BATCH_EMPTY", "", ""))
                .unless(running(subject).isEmpty(), Refusal.error("PRINT_BATCH_GOES_ON", "", ""));
        if (check.blocks()) {
            audit.record(by.name(), AuditAct.PRINT_BATCH_BEGUN, subject, check.findings().get(0).rule(), Integer.toString(documents));
            return Entered.refused(check.findings());
        }
        PrintBatch batch = new PrintBatch(subject, unit, documents, clock.now(), by.name());
        em.persist(batch);
        em.flush();
        audit.record(by.name(), AuditAct.PRINT_BATCH_BEGUN, subject, "OK", batch.id() + " " + documents);
        return new Entered(batch.id(), List.of());
    }

    private List<PrintBatch> running(String subject) {
        return em.createQuery("select b from PrintBatch b where b.subject = :subject and b.state = :state order by b.id", PrintBatch.class)
                .setParameter("subject", subject).setParameter("state", PrintBatch.State.RUNNING).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private void endDead(String subject) {
        running(subject).stream().filter(one -> one.isDead(clock.now())).forEach(one -> one.stop(PrintBatch.State.FAILED, null, clock.now()));
    }

    /** The newest order of a subject for whoever may issue in its name; one whose server died is at an end. */
    public Optional<PrintBatch> newest(Viewer viewer, String subject) {
        endDead(subject);
        return em.createQuery("select b from PrintBatch b where b.subject = :subject order by b.startedAt desc, b.id desc", PrintBatch.class)
                .setParameter("subject", subject).setMaxResults(1).getResultStream().findFirst().filter(batch -> rights.mayIssue(viewer, batch.unit()));
    }

    /**
     * One order.
     *
     * @throws NotVisible if there is none or the viewer may not issue in its name
     */
    public PrintBatch find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(PrintBatch.class, id)).filter(batch -> rights.mayIssue(viewer, batch.unit())).orElseThrow(NotVisible::new);
    }

    /**
     * Asks for an end; what is issued by then stays. Refused if it has ended by itself.
     *
     * @throws NotVisible if there is no such order or the viewer may not issue in its name
     */
    public List<Refusal> askToCancel(Viewer by, long id) {
        PrintBatch batch = Optional.ofNullable(locked(id)).filter(one -> rights.mayIssue(by, one.unit())).orElseThrow(NotVisible::new);
        boolean running = batch.state() == PrintBatch.State.RUNNING;
        audit.record(by.name(), AuditAct.PRINT_BATCH_CANCELLED, batch.subject(), running ? "OK" : "PRINT_BATCH_ENDED", Long.toString(id));
        if (!running) {
            return List.of(Refusal.error("PRINT_BATCH_ENDED", "", ""));
        }
        batch.askToCancel();
        return List.of();
    }

    /** It goes on: so many are issued; the answer is whether it may. */
    public boolean goesOn(long id, int made) {
        PrintBatch batch = locked(id);
        boolean may = batch.state() == PrintBatch.State.RUNNING && !batch.cancelAsked();
        if (may) {
            batch.goesOn(made, clock.now());
        }
        return may;
    }

    /** Notes what was issued. */
    public void keep(long id, int position, long document) {
        em.persist(new PrintBatchItem(em.find(PrintBatch.class, id), position, em.find(PrintedDocument.class, document)));
    }

    /** What an order issued so far, in its order. */
    public List<PrintedDocument> issued(PrintBatch batch) {
        return em.createQuery("select i.document from PrintBatchItem i where i.batch.id = :batch order by i.position", PrintedDocument.class)
                .setParameter("batch", batch.id()).getResultList();
    }

    /** All are issued. */
    public void end(long id) {
        ending(id, batch -> batch.stop(PrintBatch.State.DONE, null, clock.now()));
    }

    /** It was called off. */
    public void cancelled(long id) {
        ending(id, batch -> batch.stop(PrintBatch.State.CANCELLED, null, clock.now()));
    }

    /** It broke. */
    public void failed(long id, Throwable cause) {
        ending(id, batch -> batch.stop(PrintBatch.State.FAILED, String.valueOf(cause.getMessage()), clock.now()));
    }

    /** One that was given up for dead stays so. */
    private void ending(long id, Consumer<PrintBatch> how) {
        PrintBatch batch = locked(id);
        if (batch.state() == PrintBatch.State.RUNNING) {
            how.accept(batch);
            audit.record("system", AuditAct.PRINT_BATCH_ENDED, batch.subject(), batch.state().name(), id + " " + batch.made());
        }
    }

    private PrintBatch locked(long id) {
        return em.find(PrintBatch.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
