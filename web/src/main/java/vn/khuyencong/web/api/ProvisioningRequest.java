package vn.khuyencong.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Words;

/**
 * What a unit is provisioned with.
 *
 * @param publicJwk          its public key: the JWK itself, or its text
 * @param certificateRequest PKCS#10 in PEM for a certificate for TLS at the broker; null where none is wanted
 */
public record ProvisioningRequest(JsonNode publicJwk, String certificateRequest) {

    /** The id of the key; anything but a public Ed25519 key with an id is refused. */
    String keyId() {
        try {
            return SigningKey.publicKeyId(jwk());
        } catch (IllegalArgumentException noKey) {
            throw BadParameter.missing("publicJwk", Words.get("parameter.jwk"));
        }
    }

    String jwk() {
        return publicJwk == null || publicJwk.isNull() ? "" : publicJwk.isTextual() ? publicJwk.asText() : publicJwk.toString();
    }
}
