package vn.khuyencong.exchange.contract;

import java.util.HexFormat;
import java.util.Locale;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * What two people compare on the phone or on paper to know that they hold the same public key: its thumbprint (RFC 7638,
 * SHA-256) in hexadecimal, in groups of four. It follows from the key alone, not from its id.
 */
public final class Fingerprint {

    private Fingerprint() {
    }

    /** @throws IllegalArgumentException if it is no public key that can be signed with here */
    public static String of(String publicJwk) {
        SigningKey.publicKeyId(publicJwk);
        try {
            String hex = HexFormat.of().formatHex(JsonWebKey.Factory.newJwk(publicJwk).calculateThumbprint("SHA-256"));
            return hex.replaceAll("(.{4})(?!$)", "$1 ");
        } catch (JoseException e) {
            throw new IllegalArgumentException("not a public JWK", e);
        }
    }

    /** Whether somebody wrote this key's fingerprint, in whatever groups and letters. */
    public static boolean matches(String publicJwk, String written) {
        return plain(of(publicJwk)).equals(plain(written));
    }

    private static String plain(String fingerprint) {
        return fingerprint.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
    }
}
