package vn.khuyencong.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.web.BadParameter;

class ProvisioningRequestTest {

    private final SigningKey key = SigningKey.generate("P63-24-1");

    @Test
    void aKeyIsTakenAsObjectAndAsText() throws IOException {
        JsonNode jwk = Json.MAPPER.readTree(key.publicJwk());
        assertEquals("P63-24-1", new ProvisioningRequest(jwk, null).keyId());
        assertEquals("P63-24-1", new ProvisioningRequest(TextNode.valueOf(key.publicJwk()), null).keyId());
    }

    @Test
    void aPrivateKeyAndWhatIsNoKeyAreRefused() throws IOException {
        JsonNode secret = Json.MAPPER.readTree(key.privateJwk());
        for (JsonNode jwk : new JsonNode[] {secret, TextNode.valueOf("x"), Json.MAPPER.readTree("{}"), null}) {
            assertThrows(BadParameter.class, () -> new ProvisioningRequest(jwk, null).keyId());
        }
    }
}
