package vn.khuyencong.exchange.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.jose4j.jwk.PublicJsonWebKey;

/**
 * Ed25519 (RFC 8032) by Bouncy Castle, which makes the same signatures as the JDK in a third of its time. What a JWS is made over is put together
 * here for signing and for checking.
 */
final class Ed25519 {

    private static final int KEY_BYTES = Ed25519PublicKeyParameters.KEY_SIZE;
    private static final int SIGNATURE_BYTES = Ed25519PrivateKeyParameters.SIGNATURE_SIZE;
    /** Where the lowest bit of x stands, in the last byte of a point. */
    private static final int SIGN_OF_X = 0x80;

    private Ed25519() {
    }

    /** The private half of a key pair; empty where it has none or is of another curve. */
    static Optional<Ed25519PrivateKeyParameters> secret(PublicJsonWebKey pair) {
        return pair.getPrivateKey() instanceof EdECPrivateKey key && isEd25519(key.getParams())
                ? key.getBytes().filter(bytes -> bytes.length == KEY_BYTES).map(Ed25519PrivateKeyParameters::new) : Optional.empty();
    }

    /** The public half; empty where it is of another curve or on none. */
    static Optional<Ed25519PublicKeyParameters> point(PublicJsonWebKey pair) {
        if (!(pair.getPublicKey() instanceof EdECPublicKey key) || !isEd25519(key.getParams())) {
            return Optional.empty();
        }
        byte[] encoded = new byte[KEY_BYTES];
        byte[] y = key.getPoint().getY().toByteArray();
        for (int i = 0; i < y.length && i < KEY_BYTES; i++) {
            encoded[i] = y[y.length - 1 - i];
        }
        encoded[KEY_BYTES - 1] |= (byte) (key.getPoint().isXOdd() ? SIGN_OF_X : 0);
        try {
            return Optional.of(new Ed25519PublicKeyParameters(encoded));
        } catch (IllegalArgumentException notOnTheCurve) {
            return Optional.empty();
        }
    }

    private static boolean isEd25519(NamedParameterSpec curve) {
        return curve.getName().equals(NamedParameterSpec.ED25519.getName());
    }

    static byte[] sign(Ed25519PrivateKeyParameters secret, String header, byte[] body) {
        byte[] input = input(header, body);
        byte[] signature = new byte[SIGNATURE_BYTES];
        secret.sign(org.bouncycastle.math.ec.rfc8032.Ed25519.Algorithm.Ed25519, null, input, 0, input.length, signature, 0);
        return signature;
    }

    static boolean verify(Ed25519PublicKeyParameters point, String header, byte[] body, byte[] signature) {
        byte[] input = input(header, body);
        return signature.length == SIGNATURE_BYTES
                && point.verify(org.bouncycastle.math.ec.rfc8032.Ed25519.Algorithm.Ed25519, null, input, 0, input.length, signature, 0);
    }

    /** The header as it is written, a dot, and the body in base64url (RFC 7515, 5.1). */
    private static byte[] input(String header, byte[] body) {
        byte[] payload = Base64.getUrlEncoder().withoutPadding().encode(body);
        return ByteBuffer.allocate(header.length() + 1 + payload.length).put(header.getBytes(StandardCharsets.US_ASCII)).put((byte) '.').put(payload).array();
    }
}
