package vn.khuyencong.exchange.contract;

/**
 * Data of {@code exchange.test}: a message that goes the whole way and means nothing. Its receipts prove that door, key, broker
 * user and the way back work.
 *
 * @param unit the unit that sends it
 * @param note what the sender wants to know it by; may be null
 */
public record ChannelTest(String unit, String note) implements LinkContent {
}
