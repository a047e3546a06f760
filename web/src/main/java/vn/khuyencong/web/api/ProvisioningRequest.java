package vn.khuyencong.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Words;

/**
 * What a unit is provisioned with.
 *
 * @param publicJwk its public key: the JWK itself, or its text
 */
public record ProvisioningRequest(JsonNode publicJwk) {

    static final String KEY = "publicJwk";

    String jwk() {
        if (publicJwk == null || publicJwk.isNull()) {
            throw BadParameter.missing(KEY, Words.get("parameter.jwk"));
        }
        return publicJwk.isTextual() ? publicJwk.asText() : publicJwk.toString();
    }
}
