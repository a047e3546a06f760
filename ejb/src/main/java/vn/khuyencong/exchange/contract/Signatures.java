package vn.khuyencong.exchange.contract;

import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Checks detached signatures over the bytes of a body. What cannot be proven counts as wrong. */
public final class Signatures {

    private Signatures() {
    }

    /** The id of the key a signature claims; empty where the text is no detached JWS. */
    public static Optional<String> claimedKey(String jws) {
        try {
            JsonWebSignature parsed = new JsonWebSignature();
            parsed.setCompactSerialization(withPayload(jws, new byte[0]));
            return Optional.ofNullable(parsed.getKeyIdHeaderValue()).filter(kid -> SigningKey.KEY_ID.matcher(kid).matches());
        } catch (JoseException | IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        }
    }

    /** Whether the signature was made over exactly these bytes by the holder of the key. */
    public static boolean verify(byte[] body, String jws, String publicJwk) {
        try {
            JsonWebSignature parsed = new JsonWebSignature();
            parsed.setAlgorithmConstraints(SigningKey.ED_DSA_ONLY);
            parsed.setCompactSerialization(withPayload(jws, body));
            parsed.setKey(((PublicJsonWebKey) JsonWebKey.Factory.newJwk(publicJwk)).getPublicKey());
            return parsed.verifySignature();
        } catch (JoseException | IllegalArgumentException | ClassCastException e) {
            return false;
        }
    }

    private static String withPayload(String jws, byte[] body) {
        int first = jws == null ? -1 : jws.indexOf("..");
        if (first < 1 || jws.indexOf('.', first + 2) >= 0) {
            throw new IllegalArgumentException("no detached JWS");
        }
        isWrittenInTheOneWay(jws.substring(0, first));
        isWrittenInTheOneWay(jws.substring(first + 2));
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(body);
        return jws.substring(0, first + 1) + payload + jws.substring(first + 1);
    }

    /** Unused bits and foreign letters would be read over: then two texts were one signature. */
    private static void isWrittenInTheOneWay(String part) {
        byte[] bytes = Base64.getUrlDecoder().decode(part);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
            throw new IllegalArgumentException("not in canonical base64url");
        }
    }
}
