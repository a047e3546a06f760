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
 * @param findings refusals and warnings: cell, what is wrong, what to do
 */
record ReceiptView(String number, String stage, String outcome, String summary, String type, String digest, List<String> findings) {

    static ReceiptView parse(byte[] document) throws IOException {
        JsonNode data = Json.MAPPER.readTree(document).path("data");
        List<String> findings = new ArrayList<>();
        data.path("findings").forEach(f -> findings.add(shown(f)));
        return new ReceiptView(data.path("number").asText(), data.path("stage").asText(), data.path("outcome").asText(),
                data.path("summary").asText(), data.path("message").path("type").asText(), data.path("message").path("digest").asText(), findings);
    }

    private static String shown(JsonNode finding) {
        String what = finding.path("severity").asText().equals("ERROR") ? "Lỗi" : "Cảnh báo";
        String article = finding.path("article").asText();
        String cell = finding.path("cell").asText();
        return what + (cell.isEmpty() ? "" : " ô " + cell) + ": " + finding.path("message").asText() + " Việc cần làm: "
                + finding.path("remedy").asText() + " (" + finding.path("rule").asText() + (article.isEmpty() ? "" : ", " + article) + ")";
    }

    /** Nothing more is to come for this message unless somebody does something. */
    boolean isFinal() {
        boolean ofPart = type.equals(MessageType.ATTACHMENT_PART.eventType());
        return ofPart || stage.equals("BUSINESS") || outcome.equals("PARKED") || outcome.equals("CONFLICT") || outcome.equals("WAITING");
    }

    boolean isGood() {
        return outcome.equals("ACCEPTED") || outcome.equals("WAITING") || outcome.equals("RECEIVED");
    }
}
