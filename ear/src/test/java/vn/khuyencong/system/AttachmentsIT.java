package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.demo.GatewayProgram;
import vn.khuyencong.exchange.contract.AttachmentFile;
import vn.khuyencong.exchange.contract.AttachmentPart;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.organization.FirstAccounts;
import vn.khuyencong.shared.UnitId;

/** Files of documents: in parts, in any order, whole only when all arrived, and for nobody else's eyes. */
@ParameterizedClass(name = "on {0}")
@EnumSource(Store.class)
class AttachmentsIT extends ExchangeCase {

    private static final UnitId HA_NOI = new UnitId("P-01");

    @Test
    void theGatewayGoesOnWhereItWasInterruptedAndTheFileComesOverByteForByte() throws IOException {
        Path work = Work.fresh("attachments-" + store);
        byte[] scan = Scan.pdf(3_000_000);
        Path file = Files.write(work.resolve("scan.pdf"), scan);
        Path document = work.resolve("plan.json");
        Json.MAPPER.writeValue(document.toFile(), Plan.of(HA_NOI, year).decidedOn(TODAY).fair(60).document());
        // The document and two parts of 700 kB each get through, the third does not.
        try (CutLine line = new CutLine(store.system().amqpPort(), 1_700_000)) {
            assertEquals(0, gateway("provision", "--unit", HA_NOI.value(), "--homes", work.toString(), "--server",
                    store.system().address(), "--amqp", "127.0.0.1:" + line.port(), "--user", "quantri"));
            String home = work.resolve(HA_NOI.value()).toString();
            assertEquals(4, gateway("send", "--home", home, "--wait", "2", "--attach", file.toString(), document.toString()));
            Await.until("two parts", () -> files(HA_NOI).path("arrived").asInt() == 2);
            assertEquals("GATHERING", files(HA_NOI).path("state").asText());
            assertEquals(6, files(HA_NOI).path("parts").asInt());
            assertEquals(404, download("cuc", HA_NOI, Digest.sha256(scan)).statusCode());

            line.mend();
            assertEquals(0, gateway("send", "--home", home));
        }
        assertEquals("COMPLETE", files(HA_NOI).path("state").asText());
        assertEquals(1, submission(HA_NOI).at("/attachments/arrived").asInt());
        assertArrayEquals(scan, download("cuc", HA_NOI, Digest.sha256(scan)).body());
        JsonNode parts = ministry().get("/api/v1/submissions?type=attachment_part&unit=" + HA_NOI);
        assertEquals(6, parts.path("total").asInt(), "each part is one message, however often it was tried");
        assertEquals(60, ministry().planned(HA_NOI, year));
    }

    @Test
    void partsMayComeBeforeTheirDocumentInAnyOrderAndMoreThanOnce() throws ClientException {
        byte[] bytes = Scan.pdf(2 * AttachmentPart.BYTES + 10);
        AttachmentFile scan = Scan.file("Tờ trình.pdf", bytes);
        Letter last = province().letter(scan.part(province().unit(), 3));
        List<ReceivedReceipt> first = province().send(last);
        assertEquals(List.of("RECEIVED"), outcomes(first));
        province().send(province().letter(scan.part(province().unit(), 1)));
        province().post(last);
        List<ReceivedReceipt> both = province().mailbox().await(last.digest(), receipts -> receipts.size() == 2);
        assertArrayEquals(both.get(0).document(), both.get(1).document());
        assertEquals(List.of("RECEIVED"), outcomes(province().send(province().letter(scan.part(province().unit(), 3)))),
                "the same part in another envelope is no conflict");

        sent(province().letter(plan("KH-01").attached(scan).fair(100).document())).isAccepted();
        assertEquals(2, file().path("arrived").asInt());
        province().send(province().letter(scan.part(province().unit(), 2)));
        assertEquals("COMPLETE", file().path("state").asText());
        HttpResponse<byte[]> download = download("so.p-46", province().unit(), scan.sha256());
        assertArrayEquals(bytes, download.body());
        assertEquals("application/pdf", header(download, "Content-Type"));
        assertEquals("nosniff", header(download, "X-Content-Type-Options"));
        assertTrue(header(download, "Content-Disposition").startsWith("attachment; "), header(download, "Content-Disposition"));
        assertTrue(header(download, "Content-Disposition").endsWith("filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh.pdf"));
    }

    @Test
    void aDocumentIsJudgedWithoutItsFilesAndShowsWhichAreMissing() throws ClientException {
        AttachmentFile half = Scan.file("half.pdf", Scan.pdf(AttachmentPart.BYTES + 1));
        AttachmentFile none = Scan.file("none.pdf", Scan.pdf(100));
        AttachmentFile whole = Scan.file("whole.pdf", Scan.pdf(100));
        province().send(province().letter(half.part(province().unit(), 1)));
        province().send(province().letter(whole.part(province().unit(), 1)));
        sent(province().letter(plan("KH-01").attached(half).attached(none).attached(whole).fair(100).document())).isAccepted();
        assertEquals(100, planned());
        assertEquals("{\"arrived\":1,\"expected\":3}", submission(province().unit()).path("attachments").toString());
        assertEquals("[\"GATHERING\",\"AWAITED\",\"COMPLETE\"]", list(province().unit()).findValuesAsText("state").stream()
                .map(state -> '"' + state + '"').collect(Collectors.joining(",", "[", "]")));
    }

    @Test
    void aFileThatIsNotWhatItSaysIsRefusedWholeAndMayBeSentAnew() throws ClientException {
        byte[] program = Scan.beginning("MZ\u0090\u0000", 300);
        AttachmentPart part = new AttachmentPart(province().unit().value(), Digest.sha256(program), program.length, "application/pdf",
                1, 1, Base64.getEncoder().encodeToString(program));
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertRefused("ATTACHMENT_TYPE_WRONG", province().send(province().letter(part)));
        }
        assertEquals(404, download("cuc", province().unit(), part.sha256()).statusCode());
        AttachmentPart lying = new AttachmentPart(part.unit(), "0".repeat(60) + year, part.size(), "application/pdf", 1, 1, part.content());
        assertRefused("ATTACHMENT_HASH_WRONG", province().send(province().letter(lying)));
    }

    @Test
    void partsThatDisagreeWithThoseBeforeAreRefused() throws ClientException {
        AttachmentFile scan = Scan.file("scan.pdf", Scan.pdf(AttachmentPart.BYTES + 5));
        AttachmentPart first = scan.part(province().unit(), 1);
        AttachmentPart second = scan.part(province().unit(), 2);
        province().send(province().letter(second));
        assertRefused("ATTACHMENT_DISAGREES", province().send(province().letter(new AttachmentPart(first.unit(), first.sha256(),
                first.size(), "image/png", 2, 1, first.content()))));
        assertRefused("PART_CONFLICT", province().send(province().letter(new AttachmentPart(second.unit(), second.sha256(),
                second.size(), second.mediaType(), 2, 2, Base64.getEncoder().encodeToString("other".getBytes())))));
        assertRefused("PART_COUNT_WRONG", province().send(province().letter(new AttachmentPart(first.unit(), first.sha256(),
                first.size(), first.mediaType(), 3, 1, first.content()))));
        Letter foreign = province().letter(Scan.file("scan.pdf", Scan.pdf(50)).part(NEIGHBOUR, 1));
        assertEquals(List.of("PARKED"), outcomes(province().send(foreign)));
        province().send(province().letter(first));
        assertEquals(200, download("cuc", province().unit(), scan.sha256()).statusCode(), "what was refused did no harm");
    }

    @Test
    void aFileIsItsUnitsOwnAndOfThoseWhoSeeTheUnit() throws ClientException {
        AttachmentFile scan = Scan.file("scan.pdf", Scan.pdf(200));
        province().send(province().letter(scan.part(province().unit(), 1)));
        assertEquals(200, download("cuc", province().unit(), scan.sha256()).statusCode());
        assertEquals(200, download("so.p-46", province().unit(), scan.sha256()).statusCode());
        assertEquals(404, download("so.p63-92", province().unit(), scan.sha256()).statusCode());
        assertEquals(404, download("so.p63-92", NEIGHBOUR, scan.sha256()).statusCode());
        assertEquals(404, download("cuc", NEIGHBOUR, scan.sha256()).statusCode());
        assertEquals(404, download("cuc", province().unit(), "x").statusCode());
        String path = "/api/v1/attachments/" + province().unit() + "/" + scan.sha256();
        assertEquals(401, Rest.anonymous(store.system().address()).get(path).statusCode());
        try (TestProvince neighbour = TestProvince.join(store.system(), NEIGHBOUR.value())) {
            neighbour.send(neighbour.letter(neighbour.plan(2023).number("KH-" + year).attached(scan).fair(10).document()));
            JsonNode listed = ministry().submissionsOf(NEIGHBOUR, 2023).get(0);
            assertEquals(0, listed.at("/attachments/arrived").asInt(), "another unit's file of the same bytes is not its own");
            neighbour.send(neighbour.letter(scan.part(NEIGHBOUR, 1)));
        }
        assertEquals(200, download("so.p63-92", NEIGHBOUR, scan.sha256()).statusCode());
    }

    private static void assertRefused(String rule, List<ReceivedReceipt> receipts) {
        assertEquals(List.of("RETURNED"), outcomes(receipts));
        assertEquals(rule, receipts.get(0).json().at("/data/findings/0/rule").asText());
    }

    private static List<String> outcomes(List<ReceivedReceipt> receipts) {
        return receipts.stream().map(ReceivedReceipt::outcome).toList();
    }

    private JsonNode submission(UnitId unit) {
        return ministry().submissionsOf(unit, year).get(0);
    }

    private JsonNode list(UnitId unit) {
        return ministry().get("/api/v1/submissions/" + submission(unit).path("id").asLong() + "/attachments").path("items");
    }

    /** The only file of the only document of this year. */
    private JsonNode files(UnitId unit) {
        return list(unit).path(0);
    }

    private JsonNode file() {
        return files(province().unit());
    }

    private HttpResponse<byte[]> download(String account, UnitId unit, String sha256) {
        return store.system().rest(account).get("/api/v1/attachments/" + unit + "/" + sha256);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static int gateway(String... arguments) {
        return new GatewayProgram(Path.of(System.getProperty("khuyencong.gateway.jar"))).run(FirstAccounts.DEMO_PASSWORD, arguments);
    }
}
