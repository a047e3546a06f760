package vn.khuyencong.exchange.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private final SigningKey key = SigningKey.generate("P63-24-a");
    private final byte[] body = "{\"tỉnh\":\"Bắc Giang\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void aSignatureHoldsForExactlyTheBytesAndTheKeyItWasMadeWith() {
        String jws = key.sign(body);
        assertTrue(Signatures.verify(body, jws, key.publicJwk()));
        assertFalse(Signatures.verify(body, jws, SigningKey.generate("other").publicJwk()));
        for (int i = 0; i < body.length; i++) {
            byte[] changed = body.clone();
            changed[i] ^= 1;
            assertFalse(Signatures.verify(changed, jws, key.publicJwk()), "byte " + i);
        }
    }

    @Test
    void theClaimedKeyIsReadWithoutBelievingIt() {
        assertEquals(Optional.of("P63-24-a"), Signatures.claimedKey(key.sign(body)));
        assertEquals(Optional.empty(), Signatures.claimedKey("nonsense"));
        assertEquals(Optional.empty(), Signatures.claimedKey("a..b..c"));
    }

    @Test
    void anUnsignedTokenIsNoSignature() {
        // {"alg":"none"} with an empty signature
        assertFalse(Signatures.verify(body, "eyJhbGciOiJub25lIn0..", key.publicJwk()));
        assertFalse(Signatures.verify(body, "", key.publicJwk()));
        assertFalse(Signatures.verify(body, null, key.publicJwk()));
    }

    @Test
    void onlyAPublicEd25519KeyWithAnIdCanBeRegistered() {
        assertEquals("P63-24-a", SigningKey.publicKeyId(key.publicJwk()));
        assertThrows(IllegalArgumentException.class, () -> SigningKey.publicKeyId(key.privateJwk()));
        assertThrows(IllegalArgumentException.class, () -> SigningKey.publicKeyId("{\"kty\":\"oct\",\"k\":\"AAAA\"}"));
        assertThrows(IllegalArgumentException.class, () -> SigningKey.publicKeyId("no json"));
    }

    @Test
    void aKeyReadBackSignsAsTheSame() {
        SigningKey again = SigningKey.fromJwk(key.privateJwk());
        assertTrue(Signatures.verify(body, again.sign(body), key.publicJwk()));
    }

    @Test
    void whatTheJdkSignsAndWhatIsSignedHereIsTheSameAndHoldsForBoth() throws GeneralSecurityException, JoseException {
        PublicJsonWebKey pair = (PublicJsonWebKey) JsonWebKey.Factory.newJwk(key.privateJwk());
        for (int size : new int[] {0, 1, 2, 3, 1_000, 100_000}) {
            byte[] content = new byte[size];
            Arrays.fill(content, (byte) size);
            String jws = key.sign(content);
            byte[] input = (headerOf(jws) + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(content)).getBytes(StandardCharsets.US_ASCII);

            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(pair.getPrivateKey());
            signing.update(input);
            byte[] ofJdk = signing.sign();
            assertTrue(Signatures.verify(content, headerOf(jws) + ".." + Base64.getUrlEncoder().withoutPadding().encodeToString(ofJdk), key.publicJwk()));

            Signature checking = Signature.getInstance("Ed25519");
            checking.initVerify(pair.getPublicKey());
            checking.update(input);
            assertTrue(checking.verify(signatureOf(jws)));
            assertEquals(Base64.getEncoder().encodeToString(ofJdk), Base64.getEncoder().encodeToString(signatureOf(jws)));
        }
    }

    @Test
    void aSignatureOfAnotherLengthOrWrittenAnotherWayIsNone() {
        String jws = key.sign(body);
        byte[] signature = signatureOf(jws);
        assertFalse(holds(headerOf(jws), Arrays.copyOf(signature, 63)));
        assertFalse(holds(headerOf(jws), Arrays.copyOf(signature, 65)));
        assertFalse(holds(headerOf(jws), new byte[0]));
        assertFalse(holds(headerOf(jws), new byte[64]));
        // The group's order added to the scalar says the same to whoever forgets to look (RFC 8032, 5.1.7).
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] scalar = littleEndian(new BigInteger(1, littleEndian(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)))).add(order));
        byte[] other = Arrays.copyOf(signature, 64);
        System.arraycopy(scalar, 0, other, 32, 32);
        assertFalse(holds(headerOf(jws), other));
        assertFalse(Signatures.verify(body, jws + "=", key.publicJwk()));
        assertFalse(Signatures.verify(body, jws.substring(0, jws.length() - 1) + (char) (jws.charAt(jws.length() - 1) + 1), key.publicJwk()));
    }

    @Test
    void aHeaderOfAnotherAlgorithmOrWithFurtherDemandsProvesNothing() {
        byte[] signature = signatureOf(key.sign(body));
        assertFalse(holds(base64("{\"alg\":\"ES256\",\"kid\":\"P63-24-a\"}"), signature));
        assertFalse(holds(base64("{\"alg\":\"EdDSA\",\"kid\":\"P63-24-a\",\"crit\":[\"exp\"],\"exp\":1}"), signature));
        assertFalse(holds(base64("no json"), signature));
    }

    @Test
    void whatIsNoPublicEd25519KeyProvesNothingAndCannotBeRegistered() {
        String x = "{\"kty\":\"OKP\",\"crv\":\"%s\",\"kid\":\"P63-24-a\",\"x\":\"%s\"}";
        byte[] offTheCurve = new byte[32];
        offTheCurve[0] = 2;
        byte[] noFieldElement = new byte[32];
        Arrays.fill(noFieldElement, (byte) 0xff);
        for (String jwk : new String[] {String.format(x, "Ed25519", base64(offTheCurve)), String.format(x, "Ed25519", base64(noFieldElement)),
            String.format(x, "Ed25519", base64(new byte[31])), String.format(x, "X25519", base64(offTheCurve)), "{\"kty\":\"OKP\"}"}) {
            assertFalse(Signatures.verify(body, key.sign(body), jwk), jwk);
            assertFalse(Signatures.verify(body, key.sign(body), jwk), "the second time, " + jwk);
            assertThrows(IllegalArgumentException.class, () -> SigningKey.publicKeyId(jwk), jwk);
        }
        assertThrows(IllegalArgumentException.class, () -> SigningKey.fromJwk(key.publicJwk()));
    }

    private boolean holds(String header, byte[] signature) {
        return Signatures.verify(body, header + ".." + base64(signature), key.publicJwk());
    }

    private static String headerOf(String jws) {
        return jws.substring(0, jws.indexOf('.'));
    }

    private static byte[] signatureOf(String jws) {
        return Base64.getUrlDecoder().decode(jws.substring(jws.lastIndexOf('.') + 1));
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Thirty-two bytes turned round; a number and its bytes alike. */
    private static byte[] littleEndian(BigInteger number) {
        byte[] bytes = new byte[32];
        BigInteger rest = number;
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = rest.byteValue();
            rest = rest.shiftRight(Byte.SIZE);
        }
        return bytes;
    }
}
