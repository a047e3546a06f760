package vn.khuyencong.audit.chain;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import vn.khuyencong.exchange.contract.Digest;

/** The hash of a place in the chain: SHA-256 over the 32 bytes of the hash before it and the entry in its canonical form. */
public final class ChainHash {

    /** What stands before the first entry. */
    public static final String START = "0".repeat(64);
    /** Characters of a hash in hexadecimal. */
    static final int LENGTH = START.length();

    private ChainHash() {
    }

    /** @param before the hash before it, in lower-case hexadecimal */
    public static String after(String before, byte[] canonical) {
        ByteArrayOutputStream both = new ByteArrayOutputStream(LENGTH / 2 + canonical.length);
        both.writeBytes(HexFormat.of().parseHex(before));
        both.writeBytes(canonical);
        return Digest.sha256(both.toByteArray());
    }

    static boolean isOne(String text) {
        return text.matches("[0-9a-f]{" + LENGTH + "}");
    }
}
