package vn.khuyencong.exchange.contract;

import java.util.List;

/**
 * Data of {@code receipt.request}: a unit asks once more for what the ministry signed for it, however long ago that was. The
 * documents come as they were signed; what is not the unit's own or not there is named in the receipt of the request.
 *
 * @param unit      the unit that asks
 * @param numbers   numbers of receipts; empty for none
 * @param digests   SHA-256 of messages, of which all receipts are wanted; empty for none
 * @param documents ids of other documents that the ministry sent: letters, heads of the audit chain, the norm pack
 * @param after     all receipts of messages after a sequence number; null for none
 */
public record ReceiptRequest(String unit, List<String> numbers, List<String> digests, List<String> documents, After after) implements Inquiry {

    /** More are asked for by another request. */
    public static final int MOST = 500;

    public ReceiptRequest {
        numbers = numbers == null ? List.of() : List.copyOf(numbers);
        digests = digests == null ? List.of() : List.copyOf(digests);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /**
     * A place in the counting of a gateway.
     *
     * @param installation the gateway that counted; null: the one that asks
     * @param sequence     the last number that is not asked for
     */
    public record After(String installation, long sequence) {
    }
}
