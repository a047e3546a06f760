package vn.khuyencong.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.shared.UnitId;

/**
 * What lets a unit take part.
 *
 * @param unit        the unit
 * @param key         its own key, made here
 * @param user        its user at the broker
 * @param password    its password there
 * @param ministryJwk what receipts are checked with
 */
record Identity(UnitId unit, SigningKey key, String user, String password, String ministryJwk) {

    /** The one provisioning act of an administrator. */
    static Identity provisioned(RunningSystem system, String unit) {
        SigningKey key = SigningKey.generate(unit + "-" + UUID.randomUUID());
        JsonNode answer = Rest.json(system.rest("quantri").post("/api/v1/units/" + unit + "/provisioning", "application/json",
                Json.MAPPER.createObjectNode().put("publicJwk", key.publicJwk()).toString()));
        return new Identity(new UnitId(unit), key, answer.path("brokerUser").asText(), answer.path("brokerPassword").asText(),
                answer.path("ministryJwk").asText());
    }
}
