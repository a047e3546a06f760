package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Data of {@code key.rotation}: a unit gives itself a new key. The message is signed by the key that is to be replaced, which
 * proves that its holder wants it; no administrator is needed for a healthy key.
 *
 * @param unit      the unit that sends it
 * @param publicJwk the public half of the new key, with an id of its own
 */
public record KeyRotation(String unit, JsonNode publicJwk) implements LinkContent {
}
