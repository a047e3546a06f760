package vn.khuyencong.gateway;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: twice as long each time, up to two minutes, and never the same for all units, since
 * they all lose a broker in the same second.
 */
final class Backoff {

    static final Duration FIRST = Duration.ofSeconds(2);
    static final Duration LONGEST = Duration.ofMinutes(2);

    private final RandomGenerator random;
    private Duration bound = FIRST;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** Between half of the bound and all of it. */
    Duration next() {
        long half = bound.toMillis() / 2;
        Duration wait = Duration.ofMillis(half + random.nextLong(half + 1));
        Duration twice = bound.multipliedBy(2);
        bound = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
        return wait;
    }

    void reset() {
        bound = FIRST;
    }
}
