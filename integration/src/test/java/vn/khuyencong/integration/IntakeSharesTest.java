package vn.khuyencong.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.Delivery;

class IntakeSharesTest {

    @Test
    void whatWaitsForTheSameTurnStaysTogetherAndInItsOrder() {
        assertEquals(List.of(List.of("A1", "A2", "A3"), List.of("B1", "C1", "B2")), shares(2, "A1", "B1", "A2", "C1", "A3", "B2"));
    }

    @Test
    void shareOutIsEven() {
        assertEquals(List.of(List.of("A1", "C1"), List.of("B1", "D1")), shares(2, "A1", "B1", "C1", "D1"));
    }

    @Test
    void thoseWhoSentMostAreSharedOutFirst() {
        assertEquals(List.of(List.of("C1", "C2", "C3"), List.of("A1", "B1")), shares(2, "A1", "B1", "C1", "C2", "C3"));
    }

    @Test
    void oneWorkerTakesAllAndNoneGetsNothing() {
        assertEquals(List.of(List.of("A1", "B1", "A2")), shares(1, "A1", "B1", "A2"));
        assertEquals(List.of(List.of("A1", "A2")), shares(4, "A1", "A2"));
    }

    @Test
    void aNumberOfWorkersThatTakesNothingInIsRefusedByName() {
        assertEquals(3, IntakeShares.workers("3"));
        for (String wrong : List.of("", "0", "-1", "two", "1000")) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> IntakeShares.workers(wrong)).getMessage().startsWith("KHUYENCONG_INTAKE_WORKERS"));
        }
    }

    @Test
    void whatCameThroughNoDoorIsSharedOutToo() {
        Delivery unknown = Delivery.of(null, new byte[0], null, null, null);
        assertEquals(List.of(List.of(unknown, unknown)), IntakeShares.of(List.of(unknown, unknown), 2, any -> "null"));
    }

    /** A letter is a turn, the whole name a message. */
    private static List<List<String>> shares(int most, String... messages) {
        List<Delivery> batch = Arrays.stream(messages)
                .map(name -> Delivery.of(name.substring(0, 1), name.getBytes(StandardCharsets.US_ASCII), null, null, null)).toList();
        return IntakeShares.of(batch, most, Delivery::address).stream()
                .map(share -> share.stream().map(delivery -> new String(delivery.body(), StandardCharsets.US_ASCII)).toList()).toList();
    }
}
