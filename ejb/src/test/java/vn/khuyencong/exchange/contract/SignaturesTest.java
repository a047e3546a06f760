package vn.khuyencong.exchange.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
}
