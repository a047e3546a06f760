package vn.khuyencong.integration;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.exchange.AcceptanceClosed;
import vn.khuyencong.exchange.Delivery;
import vn.khuyencong.exchange.Intake;
import vn.khuyencong.exchange.Obstacle;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Takes a batch in, whatever happens: a fault of the database pauses until it answers, or gives the batch back for another node that
 * may reach it, and never counts against a message; a message that alone faults twice on a healthy database is parked in a transaction
 * of its own; its neighbours lose nothing. A commit whose outcome is unknown is simply tried again: the business key makes that harmless.
 * <p>
 * {@value #WORKERS} workers, or as many as {@code KHUYENCONG_INTAKE_WORKERS} says, share a batch, each with a transaction of its own: while the
 * database works for one, another reads. What waits for the turn of the same unit is in one share, in its order, else the workers would wait for each other;
 * otherwise they are to each other what nodes are.
 */
@ApplicationScoped
class BatchIntake {

    private static final Logger LOG = Logger.getLogger(BatchIntake.class.getName());
    private static final int WORKERS = 2;
    private static final long PING_MILLIS = 1_000;
    private static final long AGAIN_MILLIS = 100;
    private static final int MOST_COMMITS = 5;
    private static final int PINGS_BEFORE_GIVING_BACK = 5;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/khuyencong-intake")
    private ManagedExecutorService executor;
    @Inject
    private CamelRoutes routes;
    @Inject
    private Intake intake;
    @Inject
    private Territory territory;
    @Inject
    private Faults faults;
    @Inject
    private Event<IntakeStep> steps;

    private final int workers = IntakeShares.workers(System.getenv().getOrDefault("KHUYENCONG_INTAKE_WORKERS", String.valueOf(WORKERS)));

    /** Why acceptance is closed, as last said in the log; null while it is open. */
    private volatile Obstacle said;

    /** What this node needs is away, and not for moments only; another node may have it. */
    private static final class GivenBack extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** @return false if the server stops, or loses its database for long, before all is taken; the session must then give the batch back */
    boolean take(List<Delivery> batch, BooleanSupplier running, LongConsumer pause) {
        List<List<Delivery>> shares = IntakeShares.of(batch, workers, delivery -> turn(delivery, territory.map()));
        List<Future<Boolean>> others = shares.stream().skip(1).map(share -> executor.submit(() -> takeShare(share, running, pause))).toList();
        boolean taken = false;
        try {
            taken = takeShare(shares.get(0), running, pause);
        } finally {
            for (Future<Boolean> other : others) {
                taken &= isTaken(other);
            }
        }
        if (taken) {
            steps.fire(IntakeStep.DATABASE_COMMITTED);
        }
        return taken;
    }

    /** The unit whose turn is taken for a delivery: the one that came to hold its sender's territory; for what came through no unit's door that door. */
    static String turn(Delivery delivery, UnitMap units) {
        return Addresses.senderOf(delivery.address()).flatMap(units::find).map(unit -> units.inTheEnd(unit.id()).value()).orElse(String.valueOf(delivery.address()));
    }

    private static boolean isTaken(Future<Boolean> share) {
        try {
            return share.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private boolean takeShare(List<Delivery> batch, BooleanSupplier running, LongConsumer pause) {
        try {
            return attempt(batch, running, pause) || batch.stream().allMatch(delivery -> single(delivery, running, pause));
        } catch (GivenBack toTheBroker) {
            LOG.log(Level.FINE, "{0} messages given back", batch.size());
            return false;
        }
    }

    void released() {
        steps.fire(IntakeStep.SESSION_COMMITTED);
    }

    /** Tries until it is taken, the server stops, or the fault is not the database's; the last two answer false. */
    private boolean attempt(List<Delivery> batch, BooleanSupplier running, LongConsumer pause) {
        int commits = 0;
        int closed = 0;
        while (running.getAsBoolean()) {
            try {
                routes.receive(batch);
                isOpen();
                return true;
            } catch (RuntimeException fault) {
                if (isClosed(fault)) {
                    if (++closed == PINGS_BEFORE_GIVING_BACK) {
                        throw new GivenBack();
                    }
                    pause.accept(PING_MILLIS);
                    continue;
                }
                boolean wasUp = faults.databaseAnswers();
                LOG.log(Level.WARNING, "Một lô {0} thông điệp chưa nhận được: {1}", new Object[]{batch.size(), Faults.shown(fault)});
                boolean unknown = Faults.ofCommit(fault) && ++commits < MOST_COMMITS;
                if (wasUp && !unknown && !faults.ofDatabase(fault)) {
                    LOG.log(Level.WARNING, "Nơi gây lỗi: {0}", Faults.place(fault));
                    return false;
                }
                // Of two nodes that locked each other one was let through: the other begins anew at once.
                pause.accept(wasUp ? AGAIN_MILLIS : PING_MILLIS);
                beWithDatabase(running, pause);
            }
        }
        return false;
    }

    /** Acceptance is closed: nothing is wrong with the batch, it waits. Said once for each cause. */
    private boolean isClosed(RuntimeException fault) {
        AcceptanceClosed closed = Faults.acceptanceClosed(fault);
        if (closed != null && closed.obstacle() != said) {
            LOG.log(Level.SEVERE, "Tạm dừng tiếp nhận ({0}: {1}): thông điệp vẫn nằm trong hàng đợi, xem trang Tình trạng",
                    new Object[]{closed.obstacle(), closed.detail()});
            said = closed.obstacle();
        }
        return closed != null;
    }

    private void isOpen() {
        if (said != null) {
            LOG.log(Level.INFO, "Tiếp tục tiếp nhận, {0} không còn", said);
            said = null;
        }
    }

    private boolean single(Delivery delivery, BooleanSupplier running, LongConsumer pause) {
        List<Delivery> one = List.of(delivery);
        return attempt(one, running, pause) || attempt(one, running, pause) || park(delivery, running, pause);
    }

    private boolean park(Delivery delivery, BooleanSupplier running, LongConsumer pause) {
        String incident = UUID.randomUUID().toString();
        while (running.getAsBoolean()) {
            try {
                intake.park(delivery, incident);
                LOG.log(Level.SEVERE, "Thông điệp {0} từ {1} gây lỗi khi xử lý, đã giữ lại (sự cố {2})",
                        new Object[]{delivery.digest(), delivery.address(), incident});
                return true;
            } catch (RuntimeException fault) {
                if (isClosed(fault)) {
                    // Another node may accept; here it comes again when acceptance is open.
                    pause.accept(PING_MILLIS);
                    throw new GivenBack();
                }
                LOG.log(Level.SEVERE, "Chưa giữ lại được thông điệp gây lỗi (sự cố {0}): {1}",
                        new Object[]{incident, Faults.shown(fault)});
                pause.accept(PING_MILLIS);
                beWithDatabase(running, pause);
            }
        }
        return false;
    }

    /** Most outages are the moments of a restart: then the batch is kept. */
    private void beWithDatabase(BooleanSupplier running, LongConsumer pause) {
        for (int pings = 0; running.getAsBoolean() && !faults.databaseAnswers(); pings++) {
            if (pings == PINGS_BEFORE_GIVING_BACK) {
                throw new GivenBack();
            }
            pause.accept(PING_MILLIS);
        }
    }

    /** Returns when the database answers, or the server stops. */
    void awaitDatabase(BooleanSupplier running, LongConsumer pause) {
        if (faults.databaseAnswers()) {
            return;
        }
        LOG.warning("Cơ sở dữ liệu không trả lời: tạm dừng tiếp nhận, thông điệp vẫn nằm trong hàng đợi");
        while (running.getAsBoolean() && !faults.databaseAnswers()) {
            pause.accept(PING_MILLIS);
        }
        LOG.info("Cơ sở dữ liệu đã trả lời: tiếp tục tiếp nhận");
    }
}
