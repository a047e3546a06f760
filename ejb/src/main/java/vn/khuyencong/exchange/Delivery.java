package vn.khuyencong.exchange;

import java.time.Instant;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.Digest;

/**
 * A message as the broker handed it over.
 *
 * @param address     the address it was sent to ({@code _AMQ_ORIG_ADDRESS}, set by the divert); null if it has none
 * @param body        the very bytes; of a body above the size limit only the beginning
 * @param size        bytes of the whole body
 * @param digest      SHA-256 of the whole body
 * @param bodyProblem rule id of why the bytes cannot be trusted to be those sent, or null
 * @param contentType content type, or null
 * @param jws         detached signature, or null
 * @param presented   receipts the sender already holds of this message ({@link PresentedReceipts}), or null
 * @param ingress     when the broker took it from its sender; null where that is not known
 */
public record Delivery(String address, byte[] body, long size, String digest, String bodyProblem, String contentType,
                       String jws, String presented, Instant ingress) {

    /** How much of a body above the limit is kept. */
    public static final int KEPT_OF_TOO_LARGE = 64 * 1024;

    public static Delivery of(String address, byte[] body, String bodyProblem, String contentType, String jws) {
        return new Delivery(address, body, body.length, Digest.sha256(body), bodyProblem, contentType, jws, null, null);
    }

    /** A message as it was handed over when it was parked: its bytes, its signature and its door; receipts that were presented count no more. */
    static Delivery of(InboxMessage parked) {
        return new Delivery(parked.address(), parked.body(), parked.size(), parked.digest(), ParkedCause.bodyProblem(parked.cause()),
                parked.contentType(), parked.jws(), null, parked.ingressAt());
    }

    /** The same with the receipts that the sender presents. */
    public Delivery presenting(String receipts) {
        return new Delivery(address, body, size, digest, bodyProblem, contentType, jws, receipts, ingress);
    }

    /** The same with the moment at which the broker took it. */
    public Delivery takenAt(Instant moment) {
        return new Delivery(address, body, size, digest, bodyProblem, contentType, jws, presented, moment);
    }

    boolean bodyWhole() {
        return size <= Addresses.MAX_BODY_BYTES;
    }
}
