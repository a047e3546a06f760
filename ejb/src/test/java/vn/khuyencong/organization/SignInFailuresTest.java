package vn.khuyencong.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInFailuresTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    @Test
    void theTenthWrongPasswordShutsTheAddressOutForAQuarterOfAnHour() {
        SignInFailures failures = new SignInFailures("a@b");
        for (int i = 0; i < 9; i++) {
            failures.failed(NOW);
        }
        assertFalse(failures.lockedAt(NOW));
        failures.failed(NOW);
        assertTrue(failures.lockedAt(NOW.plus(Duration.ofMinutes(14))));
        assertFalse(failures.lockedAt(NOW.plus(Duration.ofMinutes(15))));
    }

    @Test
    void aRightPasswordWipesTheSlateClean() {
        SignInFailures failures = new SignInFailures("a@b");
        for (int i = 0; i < 9; i++) {
            failures.failed(NOW);
        }
        failures.succeeded();
        failures.failed(NOW);
        assertFalse(failures.lockedAt(NOW));
    }

    @Test
    void othersAreNotShutOut() {
        assertNotEquals(SignInFailures.id("cuc", "10.0.0.1"), SignInFailures.id("cuc", "10.0.0.2"));
        assertNotEquals(SignInFailures.id("cuc", "10.0.0.1"), SignInFailures.id("so", "10.0.0.1"));
    }

    @Test
    void theManyAddressesOfOneIpv6HouseholdAreOne() {
        assertEquals(SignInFailures.network("2001:db8:1:2:aaaa:0:0:1"), SignInFailures.network("2001:db8:1:2:bbbb:0:0:9"));
        assertEquals(SignInFailures.network("2001:db8::1"), SignInFailures.network("2001:db8:0:0:5:6:7:8"));
        assertNotEquals(SignInFailures.network("2001:db8:1:2:0:0:0:1"), SignInFailures.network("2001:db8:1:3:0:0:0:1"));
        assertEquals("10.0.0.1", SignInFailures.network("10.0.0.1"));
    }
}
