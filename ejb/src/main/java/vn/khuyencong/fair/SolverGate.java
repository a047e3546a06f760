package vn.khuyencong.fair;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import vn.khuyencong.fair.allocation.Progress;

/** Lets what is solved because somebody asks through, one at a time on each server and for a limited time; never in a transaction. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SolverGate {

    private final Semaphore one = new Semaphore(1);

    /**
     * Solves, if nothing else is solved here at the moment.
     *
     * @param limit   after which the progress says that it is not to go on
     * @param solving is told when to end
     * @return empty if something else is solved
     */
    public <T> Optional<T> pass(Duration limit, Function<Progress, T> solving) {
        if (!one.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(solving.apply(Progress.within(limit)));
        } finally {
            one.release();
        }
    }
}
