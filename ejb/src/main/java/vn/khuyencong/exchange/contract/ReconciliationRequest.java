package vn.khuyencong.exchange.contract;

/**
 * Data of {@code reconciliation.request}: a unit asks for a statement of what the ministry received and sent.
 *
 * @param unit the unit that asks
 */
public record ReconciliationRequest(String unit) implements Inquiry {
}
