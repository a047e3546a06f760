package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.Schemas;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

class ReceiptDocumentTest {

    private static final Instant NOW = Instant.parse("2023-01-20T01:15:00Z");

    @Test
    void aReturnedVersionIsAnsweredByTheSchemaWithRuleArticleCellAndRemedyInBothLanguages() throws IOException {
        InboxMessage message = received();
        message.describe("vn.khuyencong.plan.submission", new DocumentKey("P63-24", 2023, "PLAN_NATIONAL", "KH-01", 1));
        message.become(InboxState.RETURNED, List.of(Refusal.error("CEILING_EXCEEDED", "TT 28/2018/TT-BTC, Điều 8",
                "/data/schemes/0/lines/0/support", "301.000.000", "300.000.000", "establishment")));
        JsonNode receipt = write(message, Receipt.Stage.BUSINESS, "RETURNED");
        JsonNode finding = receipt.at("/data/findings/0");
        assertEquals("CEILING_EXCEEDED", finding.path("rule").asText());
        assertEquals("/data/schemes/0/lines/0/support", finding.path("cell").asText());
        assertTrue(finding.path("message").asText().contains("301.000.000 đồng vượt mức tối đa 300.000.000"));
        assertTrue(finding.path("remedyEn").asText().startsWith("Reduce it to 300.000.000"));
        assertEquals("P63-24", receipt.at("/data/message/key/unit").asText());
    }

    @Test
    void aMessageWithoutAReadableKeyIsAnsweredByItsDigest() throws IOException {
        InboxMessage message = received();
        message.become(InboxState.PARKED, List.of(Refusal.error("BODY_NOT_JSON", "", "", "1:17")));
        JsonNode receipt = write(message, Receipt.Stage.TECHNICAL, "PARKED");
        assertEquals(message.digest(), receipt.at("/data/message/digest").asText());
        assertTrue(receipt.at("/data/message/key").isMissingNode());
    }

    @Test
    void aBodyAboveTheLimitIsKnownByItsSizeAndDigestAndKeptInPart() {
        Delivery tooLarge = new Delivery("khuyencong.submissions.P63-24", new byte[Delivery.KEPT_OF_TOO_LARGE], 20_000_000,
                "0".repeat(64), null, null, null, null, null);
        InboxMessage message = new InboxMessage(tooLarge, new UnitId("P63-24"), NOW, LocalDate.of(2023, 1, 20));
        assertEquals(20_000_000, message.size());
        assertEquals(Delivery.KEPT_OF_TOO_LARGE, message.body().length);
        assertTrue(!message.bodyWhole());
    }

    private static InboxMessage received() {
        Delivery delivery = Delivery.of("khuyencong.submissions.P63-24", "{}".getBytes(StandardCharsets.UTF_8), null,
                "application/cloudevents+json", "a..b");
        return new InboxMessage(delivery, new UnitId("P63-24"), NOW, LocalDate.of(2023, 1, 20));
    }

    private static JsonNode write(InboxMessage message, Receipt.Stage stage, String outcome) throws IOException {
        JsonNode receipt = Json.MAPPER.valueToTree(ReceiptDocument.of("TN-00000001", stage, outcome, null, NOW, message));
        try (InputStream schema = Schemas.text("receipt-1.schema.json")) {
            assertEquals(Set.of(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(receipt));
        }
        return receipt;
    }
}
