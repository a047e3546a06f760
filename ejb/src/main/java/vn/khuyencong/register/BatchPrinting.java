package vn.khuyencong.register;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.shared.Entered;

/** Issues the documents of an order on a thread of its own, one after the other: one is in memory at a time, whatever their number. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchPrinting {

    private static final Logger LOG = Logger.getLogger(BatchPrinting.class.getName());

    private PrintBatches batches;

    public BatchPrinting() {
    }

    @Inject
    BatchPrinting(PrintBatches batches) {
        this.batches = batches;
    }

    /**
     * Issues them all, or as many as are issued until somebody asks for an end.
     *
     * @param items of what the documents are
     * @param issue issues one of them, in a transaction of its own
     */
    @Asynchronous
    public void go(long batch, List<Long> items, LongFunction<Entered> issue) {
        // Whatever breaks, fonts and layout too, the order must not be left as if it went on.
        try {
            if (make(batch, items, issue)) {
                batches.end(batch);
            } else {
                batches.cancelled(batch);
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "Không phát hành được loạt văn bản " + batch, e);
            batches.failed(batch, e);
        }
    }

    private boolean make(long batch, List<Long> items, LongFunction<Entered> issue) {
        for (int made = 0; made < items.size(); made++) {
            if (!batches.goesOn(batch, made)) {
                return false;
            }
            Entered issued = issue.apply(items.get(made));
            if (!issued.kept()) {
                throw new IllegalStateException(issued.findings().get(0).rule());
            }
            batches.keep(batch, made + 1, issued.id());
        }
        return batches.goesOn(batch, items.size());
    }
}
