package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Five seconds of spoilt messages, the same each time. A minute and more: {@code bench fuzz}. */
class FuzzingIT {

    private static final long SEED = 5;

    @Test
    void whateverComesIsKeptAndAnsweredAndFaultsNothing() {
        Fuzzing.Outcome outcome = Fuzzing.on(Store.POSTGRESQL.system(), SharedSystems.postgres().jdbcUrl("shared"), Duration.ofSeconds(5), SEED, true);
        assertTrue(outcome.good(), outcome::toString);
        assertTrue(outcome.messages() > 100, outcome::toString);
    }
}
