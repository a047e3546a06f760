package vn.khuyencong.exchange.contract;

import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.jwx.Headers;
import org.jose4j.lang.JoseException;

/**
 * An Ed25519 key pair that signs the bytes of a message as sent: a compact JWS (RFC 7515) with the payload left out
 * (Appendix F), which travels in a property beside the body.
 */
public final class SigningKey {

    static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private final OctetKeyPairJsonWebKey key;
    private final Ed25519PrivateKeyParameters secret;
    private final String header;

    private SigningKey(OctetKeyPairJsonWebKey key) {
        this.key = key;
        secret = Ed25519.secret(key).orElseThrow(() -> new IllegalArgumentException("no private Ed25519 JWK"));
        Headers headers = new Headers();
        headers.setStringHeaderValue(HeaderParameterNames.ALGORITHM, AlgorithmIdentifiers.EDDSA);
        headers.setStringHeaderValue(HeaderParameterNames.KEY_ID, key.getKeyId());
        header = headers.getEncodedHeader();
    }

    public static SigningKey generate(String kid) {
        try {
            OctetKeyPairJsonWebKey key = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
            key.setKeyId(kid);
            return new SigningKey(key);
        } catch (JoseException e) {
            throw new IllegalStateException("this JDK cannot make Ed25519 keys", e);
        }
    }

    /** Reads a private JWK as {@link #privateJwk()} wrote it. */
    public static SigningKey fromJwk(String jwk) {
        try {
            return new SigningKey((OctetKeyPairJsonWebKey) JsonWebKey.Factory.newJwk(jwk));
        } catch (JoseException e) {
            throw new IllegalArgumentException("no Ed25519 JWK", e);
        }
    }

    /**
     * The id of a public key as it is registered.
     *
     * @throws IllegalArgumentException if the text is no Ed25519 public key, has no id, or gives a private key away
     */
    public static String publicKeyId(String publicJwk) {
        try {
            OctetKeyPairJsonWebKey key = (OctetKeyPairJsonWebKey) JsonWebKey.Factory.newJwk(publicJwk);
            String kid = key.getKeyId();
            // Not everything of the right length lies on the curve; what does not could never prove anything.
            boolean fits = kid != null && KEY_ID.matcher(kid).matches() && key.getPrivateKey() == null && Ed25519.point(key).isPresent();
            if (!fits) {
                throw new IllegalArgumentException("not a public Ed25519 JWK with an id");
            }
            return kid;
        } catch (JoseException | ClassCastException e) {
            throw new IllegalArgumentException("not a public Ed25519 JWK", e);
        }
    }

    public String kid() {
        return key.getKeyId();
    }

    /** The whole key: never leaves its holder. */
    public String privateJwk() {
        return key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    }

    public String publicJwk() {
        return key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** Signs the bytes; the result holds the two dots of a compact JWS with nothing between them. */
    public String sign(byte[] body) {
        return header + ".." + Base64.getUrlEncoder().withoutPadding().encodeToString(Ed25519.sign(secret, header, body));
    }
}
