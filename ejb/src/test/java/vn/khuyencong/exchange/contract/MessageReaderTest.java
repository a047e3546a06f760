package vn.khuyencong.exchange.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Refusal;

class MessageReaderTest {

    @Test
    void aWholeSubmissionIsReadWithItsKeyAndLines() {
        MessageReader.Read read = read(event -> { });
        assertTrue(read.fits(), () -> read.refusals().toString());
        assertEquals(new DocumentKey("P63-24", 2023, "PLAN_NATIONAL", "KH-01", 1), read.message().payload().key());
        assertEquals(100, ((PlanSubmission) read.message().payload()).schemes().get(0).lines().get(0).support());
    }

    @Test
    void cutJsonIsToldWithThePlaceOfTheCut() {
        byte[] whole = Messages.plan(event -> { });
        MessageReader.Parsed parsed = MessageReader.parse(Arrays.copyOf(whole, whole.length / 2));
        assertEquals("BODY_NOT_JSON", parsed.refusal().rule());
        assertTrue(parsed.refusal().arguments().get(0).startsWith("1:"));
    }

    @Test
    void aByteOrderMarkAnObjectStreamOtherEncodingsAndOtherJsonEachHaveTheirOwnCause() {
        assertEquals("BODY_HAS_BOM", cause(new byte[]{(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '{', '}'}));
        assertEquals("BODY_IS_JAVA_OBJECT", cause(new byte[]{(byte) 0xAC, (byte) 0xED, 0, 5}));
        assertEquals("BODY_NOT_JSON", cause("{\"a\":\"Đ\"}".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals("BODY_NOT_UTF8", cause(new byte[]{'{', (byte) 0xFF, '}'}));
        assertEquals("BODY_NOT_AN_OBJECT", cause("[]".getBytes(StandardCharsets.UTF_8)));
        assertEquals("BODY_NOT_AN_OBJECT", cause(new byte[0]));
        assertEquals("BODY_NAME_TWICE", cause("{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8)));
        assertEquals("NUMBER_NOT_KEEPABLE", cause("{\"a\":[{\"b\":-1e999}]}".getBytes(StandardCharsets.UTF_8)));
        assertEquals("NUMBER_NOT_KEEPABLE", cause(("{\"a\":" + "9".repeat(400) + ".0}").getBytes(StandardCharsets.UTF_8)));
        assertEquals("TEXT_NOT_KEEPABLE", cause("{\"a\":\"\\u0000\"}".getBytes(StandardCharsets.UTF_8)));
        assertEquals("BODY_NOT_JSON", cause("{} {}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void moneyThatIsFractionalNegativeOrTextIsNamedByItsCell() {
        assertRefused("MONEY_NOT_WHOLE", "/data/schemes/0/lines/0/support", event -> Messages.line(event).put("support", 100.5));
        assertRefused("MONEY_NOT_WHOLE", "/data/schemes/0/lines/0/support", event -> Messages.line(event).put("support", "100"));
        assertRefused("MONEY_NEGATIVE", "/data/schemes/0/lines/0/support", event -> Messages.line(event).put("support", -1));
        assertRefused("SCHEMA_RANGE", "/data/schemes/0/lines/0/support",
                event -> Messages.line(event).put("support", 9_000_000_000_000_000_000L));
    }

    @Test
    void aMissingCellAndAnUnknownOneAreNamed() {
        assertRefused("SCHEMA_REQUIRED", "/data/schemes/0/lines/0/content", event -> Messages.line(event).remove("content"));
        assertRefused("SCHEMA_UNKNOWN_FIELD", "/data/schemes/0/lines/0/ghiChu", event -> Messages.line(event).put("ghiChu", "x"));
    }

    @Test
    void aDocumentOfMillionsOfValuesIsRefusedBeforeItFillsTheMemory() {
        assertEquals("BODY_TOO_COMPLEX", cause(("{\"a\":[" + "1,".repeat(2_100_000) + "1]}").getBytes(StandardCharsets.UTF_8)));
        assertEquals("BODY_TOO_COMPLEX", cause(("{\"a\":" + "[".repeat(60) + "]".repeat(60) + "}").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aNumberOfADocumentHasNoControlCharactersAndNoBlankAtItsEnds() {
        for (String number : List.of("KH-1 ", " KH-1", "KH\r\n1", "")) {
            MessageReader.Read read = read(event -> ((ObjectNode) event.at("/data/key")).put("document", number));
            assertFalse(read.fits(), number);
        }
        assertTrue(read(event -> ((ObjectNode) event.at("/data/key")).put("document", "12/KH-SCT năm 2023")).fits());
    }

    @Test
    void aDocumentListsItsFilesAndOneWithoutFilesReadsAsBefore() {
        assertEquals(List.of(), read(event -> { }).message().payload().attachments());
        ObjectNode file = Json.MAPPER.createObjectNode().put("sha256", "0".repeat(64)).put("name", "Báo giá.pdf")
                .put("mediaType", "application/pdf").put("size", 12).put("about", "1");
        MessageReader.Read read = read(event -> ((ObjectNode) event.get("data")).putArray("attachments").add(file));
        assertEquals(List.of(new AttachmentReference("0".repeat(64), "Báo giá.pdf", "application/pdf", 12, "1")),
                read.message().payload().attachments());
    }

    @Test
    void aFileOfAnotherTypeOrAboveTheLimitOrWithAPathForANameIsNamedByItsCell() {
        ObjectNode file = Json.MAPPER.createObjectNode().put("sha256", "0".repeat(64)).put("name", "a.pdf")
                .put("mediaType", "application/pdf").put("size", 12);
        assertRefused("SCHEMA_VALUE", "/data/attachments/0/mediaType",
                event -> ((ObjectNode) event.get("data")).putArray("attachments").add(file.deepCopy().put("mediaType", "image/svg+xml")));
        assertRefused("SCHEMA_RANGE", "/data/attachments/0/size",
                event -> ((ObjectNode) event.get("data")).putArray("attachments").add(file.deepCopy().put("size", AttachmentFile.MAX_BYTES + 1)));
        assertRefused("SCHEMA_VALUE", "/data/attachments/0/name",
                event -> ((ObjectNode) event.get("data")).putArray("attachments").add(file.deepCopy().put("name", "..\\a.pdf")));
    }

    @Test
    void aPartHasNoKeyAndIsNoDocument() {
        ObjectNode event = Messages.part();
        MessageReader.Read read = MessageReader.read(MessageReader.parse(event.toString().getBytes(StandardCharsets.UTF_8)));
        assertTrue(read.fits(), () -> read.refusals().toString());
        assertNull(read.key());
        assertEquals("%PDF-1.4", new String(((AttachmentPart) read.message().content()).bytes(), StandardCharsets.US_ASCII));
        assertThrows(IllegalStateException.class, () -> read.message().payload());
    }

    @Test
    void contentOfAPartThatIsNoBase64IsNamedByItsCell() {
        ObjectNode event = Messages.part();
        ((ObjectNode) event.get("data")).put("content", "JVBE\nRi0x");
        MessageReader.Read read = MessageReader.read(MessageReader.parse(event.toString().getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("/data/content"), read.refusals().stream().map(Refusal::cell).toList());
    }

    @Test
    void anUnknownTypeOrSchemaVersionIsNotGuessed() {
        assertRefused("TYPE_UNKNOWN", "/type", event -> event.put("type", "vn.khuyencong.khac"));
        assertRefused("SCHEMA_VERSION_UNKNOWN", "/dataschema",
                event -> event.put("dataschema", "urn:khuyencong:schema:plan.submission:2"));
    }

    @Test
    void decomposedVietnameseIsKeptPrecomposed() {
        MessageReader.Read read = read(event -> ((ObjectNode) event.get("data"))
                .put("title", Normalizer.normalize("Kế hoạch", Normalizer.Form.NFD)));
        assertEquals("Kế hoạch", ((PlanSubmission) read.message().payload()).title());
    }

    @Test
    void signsThatTurnAWordAroundOrHideInItAreTakenOut() {
        MessageReader.Read read = read(event -> {
            ((ObjectNode) event.get("data")).put("title", "K\u202eế ho\u200bạch\ufeff");
            ((ObjectNode) event.at("/data/schemes/0")).put("expectedResult", "Một \u2066dây chuyền\u2069");
        });
        PlanSubmission plan = (PlanSubmission) read.message().payload();
        assertEquals("Kế hoạch", plan.title());
        assertFalse(plan.toString().matches("(?s).*\\p{Cf}.*"), plan::toString);
    }

    @Test
    void whatADocumentIsCalledByStaysAsItWasSent() {
        String called = "12/KH\u200e-SCT";
        MessageReader.Read read = read(event -> ((ObjectNode) event.at("/data/key")).put("document", called));
        assertTrue(read.fits(), () -> read.refusals().toString());
        assertEquals(called, read.key().document());
        assertEquals(called, read.message().payload().key().document(), "its sender knows it so");
        assertEquals(called, read(event -> {
            ((ObjectNode) event.at("/data/key")).put("document", called);
            Messages.line(event).put("support", -1);
        }).key().document(), "what is refused too");
    }

    @Test
    void aTextOfNothingElseIsMissing() {
        assertRefused("SCHEMA_RANGE", "/data/title", event -> ((ObjectNode) event.get("data")).put("title", "\u202e\u2066"));
    }

    @Test
    void theKeyIsKnownEvenWhenTheRestIsWrong() {
        assertEquals("KH-01", read(event -> Messages.line(event).put("support", -1)).key().document());
    }

    private static MessageReader.Read read(Consumer<ObjectNode> change) {
        return MessageReader.read(MessageReader.parse(Messages.plan(change)));
    }

    private static String cause(byte[] body) {
        return MessageReader.parse(body).refusal().rule();
    }

    private static void assertRefused(String rule, String cell, Consumer<ObjectNode> change) {
        MessageReader.Read read = read(change);
        assertFalse(read.fits());
        List<String> found = read.refusals().stream().map(refusal -> refusal.rule() + " " + refusal.cell()).toList();
        assertEquals(List.of(rule + " " + cell), found);
        assertTrue(read.refusals().stream().allMatch(Refusal::blocks));
    }
}
