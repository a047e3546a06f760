package vn.khuyencong.fair.allocation;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a solver in a thread of its own, since the caller's must be free to tell how far it is and to call it off. */
final class NativeWork {

    private static final long ASK_EVERY_MILLIS = 50;

    private NativeWork() {
    }

    /**
     * What the solver answers.
     *
     * @param interrupt makes the solver come to an end
     * @throws Watch.CalledOff if the watch says so; the thread has left the solver by then
     */
    static <T> T run(Watch watch, Callable<T> work, Runnable interrupt) {
        watch.check();
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "stall-allocation");
        thread.setDaemon(true);
        thread.start();
        try {
            return follow(task, watch);
        } catch (InterruptedException e) {
            leave(thread, interrupt);
            Thread.currentThread().interrupt();
            throw new Watch.CalledOff();
        } catch (RuntimeException | Error e) {
            leave(thread, interrupt);
            throw e;
        }
    }

    private static <T> T follow(FutureTask<T> task, Watch watch) throws InterruptedException {
        while (true) {
            try {
                return task.get(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                watch.check();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the solver failed", e.getCause());
            }
        }
    }

    /** Waits, whatever happens, until the thread has left the solver: whoever made the solver frees its memory next. */
    private static void leave(Thread thread, Runnable interrupt) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            interrupt.run();
            try {
                thread.join(ASK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
