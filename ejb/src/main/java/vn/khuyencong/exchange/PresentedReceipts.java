package vn.khuyencong.exchange;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.KeyRing;
import vn.khuyencong.exchange.contract.PresentedReceipt;
import vn.khuyencong.exchange.contract.Signatures;

/**
 * The receipts of a message that its sender presents with it. After the database was restored to a state from before they
 * were issued, they are the ministry's own word: the message is judged by the law of the day it was first received, and
 * the documents are taken over as they are. Only what the ministry signed about this very message counts, issued in a time
 * that a restore has lost, and never that it was parked: a parked message is judged on the day it comes again. What a key signed that
 * was revoked since cannot be proven here: a thief of it dates what he likes, and the register that would know the number is lost.
 */
final class PresentedReceipts {

    static final PresentedReceipts NONE = new PresentedReceipts(List.of(), List.of());

    private final List<Held> held;
    private final List<String> unproven;

    private PresentedReceipts(List<Held> held, List<String> unproven) {
        this.held = held;
        this.unproven = unproven;
    }

    /** A receipt document of ours with what it certifies. */
    record Held(ReceiptDocument document, byte[] body, String jws) {
    }

    /**
     * @param ministry the ministry's keys of all times; null where it has none yet
     * @param lost     whether what was issued at an instant may be lost by a restore
     */
    static PresentedReceipts of(Delivery delivery, KeyRing ministry, Predicate<Instant> lost) {
        List<Held> proven = new ArrayList<>();
        List<String> unproven = new ArrayList<>();
        for (PresentedReceipt presented : PresentedReceipt.read(delivery.presented())) {
            if (ministry != null && ministry.against(presented.document(), presented.jws()).isEmpty()) {
                parse(presented).filter(receipt -> delivery.digest().equals(receipt.document().data().message().digest()))
                        .filter(receipt -> !receipt.document().data().outcome().equals(InboxState.PARKED.name()))
                        .filter(receipt -> lost.test(receipt.document().time())).ifPresent(receipt -> {
                            if (isRevoked(receipt, ministry)) {
                                unproven.add(receipt.document().data().number());
                            } else {
                                proven.add(receipt);
                            }
                        });
            }
        }
        return proven.isEmpty() && unproven.isEmpty() ? NONE : new PresentedReceipts(proven, unproven);
    }

    private static boolean isRevoked(Held receipt, KeyRing ministry) {
        return Signatures.claimedKey(receipt.jws()).flatMap(ministry::find).filter(key -> key.revokedAt() == null).isEmpty();
    }

    /** Numbers of receipts that a key revoked since has signed: they may be the ministry's own, and nothing follows from them. */
    List<String> unproven() {
        return unproven;
    }

    Optional<Held> of(Receipt.Stage stage, String outcome) {
        return held.stream().filter(receipt -> receipt.document().data().stage() == stage
                && receipt.document().data().outcome().equals(outcome)).findFirst();
    }

    Optional<Instant> receivedAt() {
        return held.stream().map(receipt -> receipt.document().data().receivedAt()).findFirst();
    }

    Optional<LocalDate> businessDay() {
        return held.stream().map(receipt -> receipt.document().data().businessDay()).findFirst();
    }

    private static Optional<Held> parse(PresentedReceipt presented) {
        try {
            ReceiptDocument document = Json.MAPPER.readValue(presented.document(), ReceiptDocument.class);
            ReceiptDocument.Data data = document.data();
            boolean whole = document.time() != null && data != null && data.message() != null && data.stage() != null
                    && data.outcome() != null && data.receivedAt() != null && data.businessDay() != null && data.number() != null;
            return whole ? Optional.of(new Held(document, presented.document(), presented.jws())) : Optional.empty();
        } catch (IOException noReceipt) {
            return Optional.empty();
        }
    }
}
