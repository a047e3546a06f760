package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.KeyList;
import vn.khuyencong.exchange.contract.KeyRing;
import vn.khuyencong.exchange.contract.PresentedReceipt;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.shared.UnitId;

class PresentedReceiptsTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 20);
    private static final Instant RECEIVED_AT = Instant.parse("2023-01-20T01:15:00Z");
    private static final Restoration RESTORATION =
            new Restoration(28_000_000, RECEIVED_AT.minusSeconds(3600), RECEIVED_AT.plusSeconds(3600));
    private final SigningKey ministry = SigningKey.generate("ministry-test");
    private final Delivery delivery = Delivery.of("khuyencong.submissions.P63-24", "{}".getBytes(StandardCharsets.UTF_8), null,
            "application/cloudevents+json", "a..b");

    @Test
    void aReceiptTheMinistrySignedAboutThisMessageIsTakenOverWithTheDayOfItsFirstReceipt() {
        PresentedReceipt receipt = receiptAbout(delivery, ministry);
        PresentedReceipts read = read(List.of(receipt));
        assertEquals(Optional.of(FIRST_DAY), read.businessDay());
        assertArrayEquals(receipt.document(), read.of(Receipt.Stage.TECHNICAL, "RECEIVED").orElseThrow().body());
        assertTrue(read.of(Receipt.Stage.BUSINESS, "ACCEPTED").isEmpty());
    }

    @Test
    void aReceiptSignedByAnybodyElseProvesNothing() {
        assertTrue(read(List.of(receiptAbout(delivery, SigningKey.generate("ministry-test")))).businessDay().isEmpty());
    }

    @Test
    void aReceiptOfAKeyThatWasRevokedSinceProvesNothingWhateverTimeItBears() {
        KeyRing ring = KeyRing.of(List.of(new KeyList.Key(ministry.publicJwk(), Instant.EPOCH, null, RECEIVED_AT.plusSeconds(1800))));
        PresentedReceipt receipt = receiptAbout(delivery, ministry);
        assertTrue(ring.against(receipt.document(), receipt.jws()).isEmpty(), "by its time alone it would be believed");
        PresentedReceipts read = PresentedReceipts.of(delivery.presenting(PresentedReceipt.write(List.of(receipt))), ring, RESTORATION::lost);
        assertTrue(read.businessDay().isEmpty());
        assertTrue(read.of(Receipt.Stage.TECHNICAL, "RECEIVED").isEmpty());
        assertEquals(List.of("TN-00000007"), read.unproven());
        assertEquals(List.of(), read(List.of(receipt)).unproven());
    }

    @Test
    void aReceiptAboutAnotherMessageProvesNothing() {
        Delivery other = Delivery.of(delivery.address(), "[]".getBytes(StandardCharsets.UTF_8), null, null, null);
        assertTrue(read(List.of(receiptAbout(other, ministry))).receivedAt().isEmpty());
    }

    @Test
    void aReceiptProvesNothingUnlessARestoreLostTheTimeOfItsIssue() {
        String presented = PresentedReceipt.write(List.of(receiptAbout(delivery, ministry)));
        Restoration earlier = new Restoration(1, RECEIVED_AT.minusSeconds(7200), RECEIVED_AT.minusSeconds(1));
        Restoration later = new Restoration(2, RECEIVED_AT.plusSeconds(301), RECEIVED_AT.plusSeconds(7200));
        for (Predicate<Instant> lost : List.<Predicate<Instant>>of(never -> false, earlier::lost, later::lost)) {
            assertTrue(PresentedReceipts.of(delivery.presenting(presented), KeyRing.anchoredIn(List.of(ministry.publicJwk())), lost).businessDay().isEmpty());
        }
    }

    @Test
    void whatWasBeingReceivedWhenTheBackupBeganIsLostToo() {
        assertTrue(new Restoration(1, RECEIVED_AT.plusSeconds(2), RECEIVED_AT.plusSeconds(3600)).lost(RECEIVED_AT));
    }

    @Test
    void thatAMessageWasParkedBackdatesNothing() {
        PresentedReceipts read = read(List.of(receiptAbout(delivery, ministry, "PARKED")));
        assertTrue(read.businessDay().isEmpty());
        assertTrue(read.of(Receipt.Stage.TECHNICAL, "PARKED").isEmpty());
    }

    @Test
    void whatIsNotUnderstoodProvesNothing() {
        for (String property : List.of("", "[", "null", "[null]", "[{}]", "[{\"document\":\"e30=\",\"jws\":\"x\"}]", "{\"a\":1}")) {
            assertTrue(PresentedReceipts.of(delivery.presenting(property), KeyRing.anchoredIn(List.of(ministry.publicJwk())), RESTORATION::lost).businessDay()
                    .isEmpty(), property);
        }
    }

    private PresentedReceipts read(List<PresentedReceipt> receipts) {
        return PresentedReceipts.of(delivery.presenting(PresentedReceipt.write(receipts)), KeyRing.anchoredIn(List.of(ministry.publicJwk())), RESTORATION::lost);
    }

    private static PresentedReceipt receiptAbout(Delivery about, SigningKey key) {
        return receiptAbout(about, key, "RECEIVED");
    }

    private static PresentedReceipt receiptAbout(Delivery about, SigningKey key, String outcome) {
        InboxMessage message = new InboxMessage(about, new UnitId("P63-24"), RECEIVED_AT, FIRST_DAY);
        message.become(InboxState.ACCEPTED, List.of());
        try {
            byte[] document = Json.MAPPER.writeValueAsBytes(ReceiptDocument.of("TN-00000007", Receipt.Stage.TECHNICAL, outcome,
                    null, message.receivedAt(), message));
            return new PresentedReceipt(document, key.sign(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
