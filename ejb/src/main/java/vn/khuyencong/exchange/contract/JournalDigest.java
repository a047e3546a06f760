package vn.khuyencong.exchange.contract;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/**
 * One value for all messages of a gateway: SHA-256 over a line {@code number SP digest LF} for each, in the order of their
 * numbers. Two sides that have the same value hold the very same bytes under the same numbers.
 */
public final class JournalDigest {

    private JournalDigest() {
    }

    /** @param digests SHA-256 of each message by its number */
    public static String of(SortedMap<Long, String> digests) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<Long, String> message : digests.entrySet()) {
            lines.append(message.getKey()).append(' ').append(message.getValue()).append('\n');
        }
        return Digest.sha256(lines.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
