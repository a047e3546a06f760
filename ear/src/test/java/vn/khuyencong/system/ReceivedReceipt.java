package vn.khuyencong.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.NormPackDocument;
import vn.khuyencong.exchange.contract.Signatures;

/**
 * A receipt, or another document of the ministry, as the unit got it.
 *
 * @param document its bytes
 * @param json     what they say
 */
record ReceivedReceipt(byte[] document, JsonNode json) {

    /** Believes nothing that the ministry did not sign. */
    static ReceivedReceipt verified(byte[] document, String jws, String ministryJwk) {
        if (!Signatures.verify(document, jws, ministryJwk)) {
            throw new AssertionError("a receipt without the ministry's signature");
        }
        try {
            return new ReceivedReceipt(document, Json.MAPPER.readTree(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String number() {
        return json.at("/data/number").asText();
    }

    String stage() {
        return json.at("/data/stage").asText();
    }

    String outcome() {
        return json.at("/data/outcome").asText();
    }

    /** The message it is about. */
    String digest() {
        return json.at("/data/message/digest").asText();
    }

    boolean isNormPack() {
        return json.path("type").asText().equals(NormPackDocument.TYPE);
    }

    /** Nothing more is to come unless somebody does something. */
    boolean isFinal() {
        boolean ofPart = json.at("/data/message/type").asText().equals(MessageType.ATTACHMENT_PART.eventType());
        return ofPart || stage().equals("BUSINESS") || outcome().equals("PARKED") || outcome().equals("CONFLICT");
    }
}
