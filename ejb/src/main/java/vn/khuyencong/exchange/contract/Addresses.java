package vn.khuyencong.exchange.contract;

import java.util.Optional;
import vn.khuyencong.shared.UnitId;

/** The addresses of the exchange: the same for every client, on the embedded and on an external broker. */
public final class Addresses {

    /** Where all submissions arrive; only the ministry consumes it and nobody sends to it but the diverts. */
    public static final String INBOX = "khuyencong.inbox";
    /** The CloudEvents content type of every body. */
    public static final String CONTENT_TYPE = "application/cloudevents+json";
    /** The application property that carries the detached signature. */
    public static final String JWS_PROPERTY = "jws";
    /** The application property in which a sender presents receipts it already holds, as {@link PresentedReceipt#write} writes them. */
    public static final String RECEIPTS_PROPERTY = "receipts";
    /** A message above this many bytes is kept in part and refused. */
    public static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

    /** How the doors of units begin. */
    public static final String SUBMISSIONS = "khuyencong.submissions.";
    private static final String RECEIPTS = "khuyencong.receipts.";

    private Addresses() {
    }

    /** The unit's own door: only it may send there. */
    public static String submissions(UnitId unit) {
        return SUBMISSIONS + unit;
    }

    /** Where the unit finds its receipts: only it may consume there. */
    public static String receipts(UnitId unit) {
        return RECEIPTS + unit;
    }

    /** Whose door an address is; empty where it is no unit's. */
    public static Optional<UnitId> senderOf(String address) {
        if (address == null || !address.startsWith(SUBMISSIONS)) {
            return Optional.empty();
        }
        String unit = address.substring(SUBMISSIONS.length());
        return UnitId.isWellFormed(unit) ? Optional.of(new UnitId(unit)) : Optional.empty();
    }
}
