package vn.khuyencong.register;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Rights;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.BatchPress.MadePaper;
import vn.khuyencong.register.PrintBatches.Task;
import vn.khuyencong.shared.Refusal;

/**
 * Works off orders on a thread of its own, paper by paper: one is in memory at a time, whatever their number. It takes whatever nobody works
 * at, so that what a dead server left is gone on with by any other, and by itself once it is up again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchPrinting {

    private static final Logger LOG = Logger.getLogger(BatchPrinting.class.getName());

    private PrintBatches batches;
    private Rights rights;

    public BatchPrinting() {
    }

    @Inject
    BatchPrinting(PrintBatches batches, Rights rights) {
        this.batches = batches;
        this.rights = rights;
    }

    /** Works until there is no order that nobody works at. */
    @Asynchronous
    public void work(BatchPress press) {
        String worker = UUID.randomUUID().toString();
        for (Optional<PrintBatch> batch = free(worker); batch.isPresent(); batch = free(worker)) {
            work(batch.get(), worker, press);
        }
    }

    /** While the database does not answer there is nothing to do. */
    private Optional<PrintBatch> free(String worker) {
        try {
            return batches.take(worker);
        } catch (EJBException notNow) {
            LOG.log(Level.FINE, "Chưa xem được các loạt giấy: {0}", String.valueOf(notNow.getMessage()));
            return Optional.empty();
        }
    }

    private void work(PrintBatch batch, String worker, BatchPress press) {
        // Whatever breaks, fonts and memory too, the order must not be left as if it went on: it would be taken again for ever.
        try {
            Viewer by = rights.viewer(batch.acting()).orElseThrow(NotVisible::new);
            Function<Task, MadePaper> made = press.open(by, batch);
            for (Optional<Task> task = batches.next(batch.id(), worker); task.isPresent(); task = batches.next(batch.id(), worker)) {
                keep(batch.id(), worker, task.get().item(), made.apply(task.get()));
            }
        } catch (NotVisible notHis) {
            batches.broken(batch.id(), worker, Refusal.error("PRINT_BATCH_NOBODY", "", "", batch.acting()));
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "Không lập được loạt giấy " + batch.id(), e);
            batches.broken(batch.id(), worker, Refusal.error("PRINT_BATCH_BROKEN", "", "", String.valueOf(e.getMessage())));
        }
    }

    private void keep(long batch, String worker, long item, MadePaper made) {
        if (made.refusal() != null) {
            batches.failed(batch, worker, item, made.refusal());
        } else if (made.document() != null) {
            batches.issued(batch, worker, item, made.document());
        } else {
            batches.made(batch, worker, item, made.name(), made.content());
        }
    }
}
