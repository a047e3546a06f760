package vn.khuyencong.exchange.contract;

/** A question of a unit about the exchange itself: no document, without a key, and answered at once by what it asks for. */
public sealed interface Inquiry extends Content permits ReceiptRequest, ReconciliationRequest, ReconciliationReport {

    /** The unit that asks; nobody asks for another. */
    String unit();
}
