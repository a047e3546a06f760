package vn.khuyencong.exchange.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.khuyencong.norm.rules.NormIssue;
import vn.khuyencong.shared.UnitId;

/** What is published is what the code accepts. */
class PublishedContractTest {

    private final JsonNode asyncApi = shipped("asyncapi-1.json");

    @Test
    void theAddressesAreThoseOfTheCode() {
        UnitId unit = new UnitId("P63-24");
        assertEquals(Addresses.submissions(unit), address("submissions"));
        assertEquals(Addresses.receipts(unit), address("receipts"));
        assertTrue(asyncApi.at("/info/description").asText().contains(Integer.toString(Addresses.MAX_BODY_BYTES)));
        assertEquals(Addresses.CONTENT_TYPE, asyncApi.path("defaultContentType").asText());
    }

    @Test
    void everyTypeTheCodeReadsIsPublishedAndEveryExampleIsAccepted() throws IOException {
        Set<String> published = new TreeSet<>();
        for (JsonNode reference : asyncApi.at("/channels/submissions/messages")) {
            JsonNode message = asyncApi.at(reference.path("$ref").asText().substring(1));
            published.add(message.path("name").asText() + " " + message.at("/payload/schema/$ref").asText());
            byte[] example = Json.MAPPER.writeValueAsBytes(message.at("/examples/0/payload"));
            MessageReader.Read read = MessageReader.read(MessageReader.parse(example));
            assertTrue(read.fits(), () -> read.refusals().toString());
        }
        List<String> read = new ArrayList<>();
        for (MessageType type : MessageType.values()) {
            type.versions().forEach(version -> read.add(type.eventType() + " ./" + type.schemaResource(version)));
        }
        assertEquals(new TreeSet<>(read), published);
    }

    @Test
    void theLimitsOfAttachmentsAreThoseOfTheCode() {
        JsonNode part = shipped("attachment.part-1.schema.json").at("/$defs/part/properties");
        int most = AttachmentPart.count(AttachmentFile.MAX_BYTES);
        assertEquals(AttachmentFile.MAX_BYTES, part.at("/size/maximum").asInt());
        assertEquals(most, part.at("/parts/maximum").asInt());
        assertEquals(most, part.at("/part/maximum").asInt());
        assertEquals((AttachmentPart.BYTES + 2) / 3 * 4, part.at("/content/maxLength").asInt());
        assertTrue(asyncApi.at("/components/messages/attachmentPart/summary").asText().contains(AttachmentPart.BYTES + " bytes"));
        assertEquals(mediaTypes(), texts(part.at("/mediaType/enum")));
        for (String name : List.of("plan.submission-1", "periodic.report-1")) {
            JsonNode document = shipped(name + ".schema.json");
            JsonNode attachment = document.at("/$defs/attachment/properties");
            assertEquals(AttachmentFile.MAX_BYTES, attachment.at("/size/maximum").asInt());
            assertEquals(AttachmentReference.MAX_NAME, attachment.at("/name/maxLength").asInt());
            assertEquals(mediaTypes(), texts(attachment.at("/mediaType/enum")));
            assertTrue(document.findValue("attachments").path("maxItems").asInt() == AttachmentReference.MAX_PER_DOCUMENT);
        }
    }

    @Test
    void theLimitsOfQuestionsAreThoseOfTheCode() {
        JsonNode request = shipped("receipt.request-1.schema.json").at("/properties/data/properties");
        for (String list : List.of("numbers", "digests", "documents")) {
            assertEquals(ReceiptRequest.MOST, request.path(list).path("maxItems").asInt());
        }
        assertTrue(request.at("/after/description").asText().contains(" " + ReceiptRequest.MOST + " messages"));
        assertEquals(ReconciliationReport.MOST_SPANS,
                shipped("reconciliation.report-1.schema.json").at("/properties/data/properties/absent/maxItems").asInt());
    }

    private static List<String> mediaTypes() {
        return Arrays.stream(AttachmentType.values()).map(AttachmentType::mediaType).toList();
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    @Test
    void everySchemaThatIsReferredToIsShippedAndIsASchema() {
        for (JsonNode message : asyncApi.at("/components/messages")) {
            JsonNode schema = shipped(message.at("/payload/schema/$ref").asText().substring("./".length()));
            assertTrue(schema.path("$id").asText().startsWith("urn:khuyencong:schema:"));
            JsonNode dialect = Json.MAPPER.createObjectNode().put("$ref", schema.path("$schema").asText());
            assertEquals(Set.of(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(dialect).validate(schema));
        }
    }

    @Test
    void theExampleOfANormPackFitsItsSchemaAndIsReadAsItIsPublished() throws IOException {
        JsonNode example = asyncApi.at("/components/messages/normPack/examples/0/payload");
        assertEquals(Set.of(), normPackSchema().validate(example));
        NormIssue issue = NormPackDocument.read(Json.MAPPER.writeValueAsBytes(example)).orElseThrow();
        assertEquals(300_000_000, issue.law().ceilings().get(0).maxAmount().amount());
        assertEquals(Json.MAPPER.readTree(NormPackDocument.write(issue, Instant.parse("2026-11-21T18:15:00Z"))), example);
    }

    @Test
    void theExampleOfAHeadOfTheAuditChainFitsItsSchemaAndIsReadAsItIsPublished() throws IOException {
        JsonNode example = asyncApi.at("/components/messages/auditHead/examples/0/payload");
        assertEquals(AuditHead.TYPE, asyncApi.at("/components/messages/auditHead/name").asText());
        assertEquals("./" + AuditHead.SCHEMA, asyncApi.at("/components/messages/auditHead/payload/schema/$ref").asText());
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(shipped(AuditHead.SCHEMA));
        assertEquals(Set.of(), schema.validate(example));
        AuditHead head = AuditHead.read(Json.MAPPER.writeValueAsBytes(example)).orElseThrow();
        assertEquals(example, Json.MAPPER.readTree(head.write()));
        AuditHead afterARestore = new AuditHead(head.day(), head.position(), head.hash(), 2, head.time());
        assertEquals(Set.of(), schema.validate(Json.MAPPER.readTree(afterARestore.write())));
        assertEquals(afterARestore, AuditHead.read(afterARestore.write()).orElseThrow());
        assertTrue(AuditHead.read("{\"type\":\"vn.khuyencong.audit.head\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8)).isEmpty());
    }

    @Test
    void theExampleOfANoticeOfVersionsFitsItsSchemaAndIsReadAsItIsPublished() throws IOException {
        JsonNode example = asyncApi.at("/components/messages/contractVersions/examples/0/payload");
        assertEquals("./" + ContractNotice.SCHEMA, asyncApi.at("/components/messages/contractVersions/payload/schema/$ref").asText());
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(shipped(ContractNotice.SCHEMA));
        assertEquals(Set.of(), schema.validate(example));
        byte[] bytes = Json.MAPPER.writeValueAsBytes(example);
        assertTrue(ContractNotice.isOne(bytes));
        ContractNotice notice = ContractNotice.read(bytes).orElseThrow();
        assertEquals(example, Json.MAPPER.readTree(notice.write()));
        assertEquals(Optional.of(1), notice.newest(MessageType.SCHEME_PROGRESS, LocalDate.of(2026, 10, 31)));
        assertEquals(Optional.of(2), notice.newest(MessageType.SCHEME_PROGRESS, LocalDate.of(2026, 11, 1)));
        assertEquals(Optional.empty(), notice.newest(MessageType.SCHEME_STEP, LocalDate.of(2026, 11, 1)));
    }

    @Test
    void theExampleOfTheMinistrysKeysFitsItsSchemaAndIsReadAsItIsPublished() throws IOException {
        JsonNode message = asyncApi.at("/components/messages/ministryKeys");
        JsonNode example = message.at("/examples/0/payload");
        assertEquals(KeyList.TYPE, message.path("name").asText());
        assertEquals("./" + KeyList.SCHEMA, message.at("/payload/schema/$ref").asText());
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(shipped(KeyList.SCHEMA));
        assertEquals(Set.of(), schema.validate(example));
        KeyList list = KeyList.read(Json.MAPPER.writeValueAsBytes(example)).orElseThrow();
        assertEquals(example, Json.MAPPER.readTree(list.write()));
    }

    @Test
    void theExampleOfAStatementFitsItsSchemaAndIsReadAsItIsPublished() throws IOException {
        JsonNode message = asyncApi.at("/components/messages/reconciliationStatement");
        assertEquals(ReconciliationStatement.TYPE, message.path("name").asText());
        assertEquals("./" + ReconciliationStatement.SCHEMA, message.at("/payload/schema/$ref").asText());
        JsonNode example = message.at("/examples/0/payload");
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(shipped(ReconciliationStatement.SCHEMA));
        assertEquals(Set.of(), schema.validate(example));
        ReconciliationStatement statement = ReconciliationStatement.read(Json.MAPPER.writeValueAsBytes(example)).orElseThrow();
        assertEquals(example, Json.MAPPER.readTree(statement.write()));
        assertEquals(2, statement.data().installations().get(0).receiptsOf(18));
        assertTrue(ReconciliationStatement.read("{\"type\":\"vn.khuyencong.reconciliation.statement\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8)).isEmpty());
    }

    @Test
    void theExampleOfAReminderFitsItsSchemaAndIsRead() throws IOException {
        JsonNode example = asyncApi.at("/components/messages/deadlineReminder/examples/0/payload");
        JsonNode schema = shipped(LetterType.DEADLINE_REMINDER.schemaResource());
        assertEquals(Set.of(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(example));
        LetterDocument letter = LetterDocument.read(Json.MAPPER.writeValueAsBytes(example)).orElseThrow();
        assertEquals(LetterType.DEADLINE_REMINDER, letter.type());
        assertEquals(-3, letter.data().path("daysLate").asInt());
    }

    @Test
    void everyExampleOfALetterFitsItsSchemaAndIsReadAsWhatItIs() throws IOException {
        for (String name : List.of("schemeAdjustmentDecided", "schemeAssigned", "fairResult", "awardDecided")) {
            JsonNode message = asyncApi.at("/components/messages/" + name);
            JsonNode example = message.at("/examples/0/payload");
            JsonNode schema = shipped(message.at("/payload/schema/$ref").asText().substring("./".length()));
            assertEquals(Set.of(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(example), name);
            LetterDocument letter = LetterDocument.read(Json.MAPPER.writeValueAsBytes(example)).orElseThrow();
            assertEquals(message.path("name").asText(), letter.type().eventType());
            assertEquals(letter.type().schemaResource(), message.at("/payload/schema/$ref").asText().substring("./".length()));
            Class<?> data = letter.type() == LetterType.AWARD_DECIDED ? AwardDecided.class : letter.type() == LetterType.FAIR_RESULT ? FairResult.class
                    : letter.type() == LetterType.SCHEME_ASSIGNED ? SchemesAssigned.class : AdjustmentDecided.class;
            assertEquals(letter.data(), Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(Json.MAPPER.treeToValue(letter.data(), data))));
        }
    }

    private static JsonSchema normPackSchema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(shipped("norm.pack-1.schema.json"));
    }

    private String address(String channel) {
        return asyncApi.at("/channels/" + channel + "/address").asText().replace("{unit}", "P63-24");
    }

    private static JsonNode shipped(String name) {
        try (InputStream text = Schemas.text(name)) {
            return Json.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
