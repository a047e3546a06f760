package vn.khuyencong.system;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process brings about: looks again and again, and fails by name when the time is over. */
final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Await() {
    }

    static void until(String what, BooleanSupplier condition) {
        until(what, LONGEST, condition);
    }

    /** Waits longer than usual. */
    static void until(String what, Duration longest, BooleanSupplier condition) {
        present(what, longest, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** The value, as soon as there is one. */
    static <T> T present(String what, Supplier<Optional<T>> look) {
        return present(what, LONGEST, look);
    }

    private static <T> T present(String what, Duration longest, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + longest.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + longest.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            found = look.get();
        }
        return found.get();
    }
}
