package vn.khuyencong.fair.allocation;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import vn.khuyencong.exchange.contract.Digest;

/**
 * The seed of the lots: drawn and committed to (its digest is published) before the closing day, revealed after it, so that nobody
 * can know the lots while applications can still change, and nobody can change them after. Who comes after that draws no lot.
 */
public final class TieSeed {

    static final int BYTES = 32;
    /** Lots are 1 to this. */
    static final int HIGHEST_LOT = 1_000;

    private TieSeed() {
    }

    /**
     * A seed of random bytes.
     *
     * @param random at least 32 bytes of a secure source, so that the digest cannot be guessed back
     */
    public static String of(byte[] random) {
        if (random.length < BYTES) {
            throw new IllegalArgumentException("a seed of " + random.length + " bytes can be guessed");
        }
        return HexFormat.of().formatHex(random);
    }

    /** What is published before the closing day: SHA-256 of the seed's text. */
    public static String commitment(String seed) {
        return Digest.sha256(seed.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the revealed seed is the one that was committed to. */
    public static boolean isRevealed(String seed, String commitment) {
        return commitment(seed).equals(commitment);
    }

    /**
     * The lot of an application, 1 to 1,000: the first 48 bits of SHA-256 of seed, a line feed and the number, modulo 1,000, plus 1.
     * What is left to the lots goes where the sum of lot × stalls is greatest.
     */
    public static int lot(String seed, String application) {
        String digest = Digest.sha256((seed + "\n" + application).getBytes(StandardCharsets.UTF_8));
        return (int) (Long.parseLong(digest.substring(0, 12), 16) % HIGHEST_LOT) + 1;
    }
}
