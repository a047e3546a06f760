package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;

/**
 * What the gateway shows of a receipt.
 *
 * @param number   its number, by which it is known
 * @param stage    TECHNICAL or BUSINESS
 * @param outcome  what became of the message
 * @param summary  the same in a sentence
 * @param type     CloudEvents type of the message it is about, or empty
 * @param digest   SHA-256 of the message it is about
 * @param findings refusals and warnings
 */
record ReceiptView(String number, String stage, String outcome, String summary, String type, String digest, List<Finding> findings) {

    static ReceiptView parse(byte[] document) throws IOException {
        JsonNode data = Json.MAPPER.readTree(document).path("data");
        List<Finding> findings = new ArrayList<>();
        data.path("findings").forEach(f -> findings.add(Finding.of(f)));
        return new ReceiptView(data.path("number").asText(), data.path("stage").asText(), data.path("outcome").asText(),
                data.path("summary").asText(), data.path("message").path("type").asText(), data.path("message").path("digest").asText(), findings);
    }

    /** Nothing more is to come for this message unless somebody does something. */
    boolean isFinal() {
        boolean ofOneStage = MessageType.ofEventType(type).filter(MessageType::hasOneStage).isPresent();
        return ofOneStage || stage.equals("BUSINESS") || outcome.equals("PARKED") || outcome.equals("CONFLICT") || outcome.equals("WAITING");
    }

    boolean isGood() {
        return outcome.equals("ACCEPTED") || outcome.equals("WAITING") || outcome.equals("RECEIVED");
    }
}
