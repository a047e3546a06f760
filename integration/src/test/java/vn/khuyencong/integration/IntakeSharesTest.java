package vn.khuyencong.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.Delivery;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

class IntakeSharesTest {

    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

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

    @Test
    void aProvinceAndTheOneThatCameToHoldItsTerritoryAreOneTurn() {
        UnitId bacGiang = new UnitId("P63-24");
        UnitId bacNinh = new UnitId("P34-24");
        UnitMap units = new UnitMap(List.of(new Unit(bacGiang, "24", Region.NORTH, null, MERGER.minusDays(1), bacNinh, List.of()),
                new Unit(bacNinh, "24", Region.NORTH, MERGER, null, null, List.of())));
        assertEquals(bacNinh.value(), turn(Addresses.SUBMISSIONS + bacGiang, units));
        assertEquals(bacNinh.value(), turn(Addresses.SUBMISSIONS + bacNinh, units));
        assertEquals(Addresses.SUBMISSIONS + "P63-99", turn(Addresses.SUBMISSIONS + "P63-99", units), "a unit that nobody knows waits for no other's turn");
        assertEquals("null", turn(null, units));
    }

    private static String turn(String address, UnitMap units) {
        return BatchIntake.turn(Delivery.of(address, new byte[0], null, null, null), units);
    }

    /** A letter is a turn, the whole name a message. */
    private static List<List<String>> shares(int most, String... messages) {
        List<Delivery> batch = Arrays.stream(messages)
                .map(name -> Delivery.of(name.substring(0, 1), name.getBytes(StandardCharsets.US_ASCII), null, null, null)).toList();
        return IntakeShares.of(batch, most, Delivery::address).stream()
                .map(share -> share.stream().map(delivery -> new String(delivery.body(), StandardCharsets.US_ASCII)).toList()).toList();
    }
}
