package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the ministry made of a message, held against its receipts and what REST shows. */
final class Verdict {

    private final JsonNode submission;
    private final List<ReceivedReceipt> receipts;

    Verdict(JsonNode submission, List<ReceivedReceipt> receipts) {
        this.submission = submission;
        this.receipts = receipts;
    }

    /** The last receipt says that the message was taken. */
    static void accepted(List<ReceivedReceipt> receipts) {
        ReceivedReceipt last = receipts.get(receipts.size() - 1);
        assertEquals("ACCEPTED", last.outcome(), () -> last.json().toPrettyString());
    }

    Verdict isAccepted() {
        return is("ACCEPTED", Map.of("TECHNICAL", "RECEIVED", "BUSINESS", "ACCEPTED"));
    }

    /** Kept with its cause, and answered at once. */
    Verdict isParkedFor(String rule) {
        return is("PARKED", Map.of("TECHNICAL", "PARKED")).names(rule, null);
    }

    /** Sent back with the cell in question. */
    Verdict isReturnedFor(String rule, String cell) {
        return is("RETURNED", Map.of("TECHNICAL", "RECEIVED", "BUSINESS", "RETURNED")).names(rule, cell);
    }

    Verdict isConflict() {
        return is("CONFLICT", Map.of("TECHNICAL", "CONFLICT")).names("KEY_CONFLICT", "/data/key");
    }

    /** A warning does not stop it, but is said. */
    Verdict warnsOf(String rule) {
        assertEquals("WARNING", finding(rule).path("severity").asText());
        return this;
    }

    /** The refusal rests on an article of law. */
    Verdict cites(String article) {
        assertEquals(article, finding(submission.path("cause").asText()).path("article").asText());
        return this;
    }

    JsonNode submission() {
        return submission;
    }

    List<ReceivedReceipt> receipts() {
        return receipts;
    }

    private Verdict is(String state, Map<String, String> outcomes) {
        assertEquals(state, submission.path("state").asText(), () -> submission.toPrettyString());
        assertEquals(outcomes, receipts.stream().collect(Collectors.toMap(ReceivedReceipt::stage, ReceivedReceipt::outcome, (one, same) -> one)));
        return this;
    }

    /** The receipt says what REST says: the rule, the cell, what is wrong and what to do, each in words. */
    private Verdict names(String rule, String cell) {
        assertEquals(rule, submission.path("cause").asText());
        JsonNode finding = finding(rule);
        if (cell != null) {
            assertEquals(cell, finding.path("cell").asText());
        }
        JsonNode told = finding(receipts.get(receipts.size() - 1).json().at("/data/findings"), rule);
        assertEquals(finding.path("message"), told.path("message"));
        assertFalse(told.path("message").asText().isBlank());
        assertFalse(told.path("remedy").asText().isBlank());
        assertFalse(told.path("messageEn").asText().isBlank());
        return this;
    }

    private JsonNode finding(String rule) {
        return finding(submission.path("findings"), rule);
    }

    private static JsonNode finding(JsonNode findings, String rule) {
        return StreamSupport.stream(findings.spliterator(), false).filter(finding -> finding.path("rule").asText().equals(rule))
                .findFirst().orElseThrow(() -> new AssertionError("no " + rule + " in " + findings.toPrettyString()));
    }
}
