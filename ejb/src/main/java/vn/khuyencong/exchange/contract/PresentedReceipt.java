package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import java.util.List;

/**
 * A receipt as its holder presents it again with the message it is about: after a restore the ministry takes its own
 * document over instead of issuing a second one.
 *
 * @param document the very bytes of the receipt
 * @param jws      the ministry's detached signature over them
 */
public record PresentedReceipt(byte[] document, String jws) {

    /** More than two stages of a few refusals each never need. */
    private static final int MAX_LENGTH = 1_000_000;

    /** The value of the message property. */
    public static String write(List<PresentedReceipt> receipts) {
        try {
            return Json.MAPPER.writeValueAsString(receipts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("receipts are made of plain values", e);
        }
    }

    /** What was presented; nothing where the property is absent or not understood: then it proves nothing. */
    public static List<PresentedReceipt> read(String property) {
        if (property == null || property.length() > MAX_LENGTH) {
            return List.of();
        }
        try {
            PresentedReceipt[] presented = Json.MAPPER.readValue(property, PresentedReceipt[].class);
            return presented == null ? List.of() : Arrays.stream(presented)
                    .filter(receipt -> receipt != null && receipt.document() != null && receipt.jws() != null).toList();
        } catch (JsonProcessingException notUnderstood) {
            return List.of();
        }
    }
}
