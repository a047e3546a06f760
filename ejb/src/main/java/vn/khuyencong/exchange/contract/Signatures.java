package vn.khuyencong.exchange.contract;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.lang.JoseException;

/** Checks detached signatures over the bytes of a body. What cannot be proven counts as wrong. */
public final class Signatures {

    private static final int MOST_KEYS = 10_000;
    /** What was read of public keys, by their JWK: it costs a good part of checking a signature, and follows from the text alone. */
    private static final Map<String, Optional<Ed25519PublicKeyParameters>> POINTS = new ConcurrentHashMap<>();

    private Signatures() {
    }

    /** The id of the key a signature claims; empty where the text is no detached JWS. */
    public static Optional<String> claimedKey(String jws) {
        try {
            return Optional.ofNullable(Detached.of(jws).header().getKeyIdHeaderValue()).filter(kid -> SigningKey.KEY_ID.matcher(kid).matches());
        } catch (JoseException | IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        }
    }

    /** Whether the signature was made over exactly these bytes by the holder of the key. What else its header demands is not known here. */
    public static boolean verify(byte[] body, String jws, String publicJwk) {
        try {
            Detached detached = Detached.of(jws);
            boolean known = AlgorithmIdentifiers.EDDSA.equals(detached.header().getAlgorithmHeaderValue())
                    && detached.header().getObjectHeader(HeaderParameterNames.CRITICAL) == null;
            return known && point(publicJwk).filter(point -> Ed25519.verify(point, detached.written(), body, detached.signature())).isPresent();
        } catch (JoseException | IllegalArgumentException | ClassCastException e) {
            return false;
        }
    }

    private static Optional<Ed25519PublicKeyParameters> point(String publicJwk) throws JoseException {
        Optional<Ed25519PublicKeyParameters> known = POINTS.get(publicJwk);
        if (known != null) {
            return known;
        }
        Optional<Ed25519PublicKeyParameters> read = Ed25519.point((PublicJsonWebKey) JsonWebKey.Factory.newJwk(publicJwk));
        if (POINTS.size() >= MOST_KEYS) {
            POINTS.clear();
        }
        POINTS.put(publicJwk, read);
        return read;
    }

    /**
     * A JWS without its payload.
     *
     * @param written   its header as it is written
     * @param header    the same, read
     * @param signature its bytes
     */
    private record Detached(String written, JsonWebSignature header, byte[] signature) {

        /** @throws IllegalArgumentException if it is none, or not written in the one way */
        static Detached of(String jws) throws JoseException {
            int first = jws == null ? -1 : jws.indexOf("..");
            if (first < 1 || jws.indexOf('.', first + 2) >= 0) {
                throw new IllegalArgumentException("no detached JWS");
            }
            canonical(jws.substring(0, first));
            byte[] signature = canonical(jws.substring(first + 2));
            JsonWebSignature header = new JsonWebSignature();
            header.setCompactSerialization(jws);
            return new Detached(jws.substring(0, first), header, signature);
        }
    }

    /** Unused bits and foreign letters would be read over: then two texts were one signature. */
    private static byte[] canonical(String part) {
        byte[] bytes = Base64.getUrlDecoder().decode(part);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
            throw new IllegalArgumentException("not in canonical base64url");
        }
        return bytes;
    }
}
