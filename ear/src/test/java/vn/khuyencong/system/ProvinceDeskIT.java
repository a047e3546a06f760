package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.NormPackDocument;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.norm.rules.NormIssue;
import vn.khuyencong.shared.UnitId;

/**
 * An officer's desk in a province: the law comes by queue, the year's workbook is made by it, filled in and sent. A faulty
 * one comes back with its cells marked before anything has left; by a law that may be out of date it is sent, and the
 * ministry says the same of the same cell.
 */
class ProvinceDeskIT {

    private static final UnitId FRESH = new UnitId("P-38");
    private static final UnitId STALE = new UnitId("P-42");
    private static final Pattern FAULT = Pattern.compile("Lỗi ô ('[^']+'![A-Z]+\\d+): .*\\(([A-Z_]+), .*\\)");
    private static final String OF_A_MACHINE = "CEILING_EXCEEDED";
    private static final long TOO_MUCH = 310_000_000;

    private static RunningSystem system;
    private static Path work;

    @BeforeAll
    static void theUnitsTakePart() {
        system = Store.H2.system();
        system.ministry().playDay(null);
        work = Work.fresh("province-desk");
        said(0, "provision", "--unit", FRESH + "," + STALE, "--homes", work.toString(), "--server", system.address(),
                "--amqp", "127.0.0.1:" + system.amqpPort(), "--user", "quantri");
        assertTrue(said(0, "norms", "--homes", work.toString()).contains("còn hạn đến hết ngày"));
    }

    @Test
    void theLawComesByQueueAndByHttpAsTheSameSignedBytes() throws IOException {
        HttpResponse<byte[]> answer = Rest.anonymous(system.address()).get("/api/v1/norm-packs/current");
        assertEquals(200, answer.statusCode());
        assertTrue(Signatures.verify(answer.body(), answer.headers().firstValue("JWS").orElseThrow(), ministryKey().publicJwk()));
        assertArrayEquals(Files.readAllBytes(packOf(FRESH, answer.headers().firstValue("Norm-Pack").orElseThrow())), answer.body());
        String again = said(0, "norms", "--home", home(FRESH), "--server", system.address());
        assertTrue(again.contains("gói định mức bản " + NormPackDocument.read(answer.body()).orElseThrow().version()), again);
    }

    @Test
    void aFilledWorkbookIsAccepted() {
        Path plan = filled(FRESH, 2095, 290_000_000);
        said(0, "send", "--home", home(FRESH), plan.toString());
        JsonNode submission = submission(FRESH, 2095);
        assertEquals("ACCEPTED", submission.path("state").asText(), submission.toString());
        assertTrue(said(0, "send", "--home", home(FRESH), plan.toString()).contains("ACCEPTED=1"), "sent again it is the same message");
        assertEquals(1, system.ministry().submissionsOf(FRESH, 2095).size());
    }

    @Test
    void aFaultyWorkbookComesBackWithItsCellMarkedAndNothingLeaves() {
        Path plan = filled(FRESH, 2096, TOO_MUCH);
        MatchResult fault = fault(said(3, "send", "--home", home(FRESH), plan.toString()));
        assertEquals(OF_A_MACHINE, fault.group(2));
        assertTrue(remark(plan, fault.group(1)).contains("vượt mức tối đa 300.000.000 đồng"), fault.group(1));
        assertEquals(List.of(), system.ministry().submissionsOf(FRESH, 2096));
        assertFalse(said(0, "status", "--home", home(FRESH)).contains("2096"));
    }

    @Test
    void byAStalePackItIsSentWithAWarningAndTheMinistrySaysTheSameOfTheSameCell() throws IOException {
        holdStalePack();
        Path plan = filled(STALE, 2097, TOO_MUCH);
        String said = said(2, "send", "--home", home(STALE), plan.toString());
        assertTrue(said.contains("đã quá hạn"), said);
        List<MatchResult> faults = FAULT.matcher(said).results().toList();
        assertEquals(2, faults.size(), "the gateway's warning, and the ministry's answer: " + said);
        assertEquals(faults.get(0).group(), faults.get(1).group());
        JsonNode finding = submission(STALE, 2097).at("/findings/0");
        assertEquals(OF_A_MACHINE, finding.path("rule").asText());
        assertEquals("/data/schemes/0/lines/0/support", finding.path("cell").asText());
        assertTrue(remark(plan, faults.get(1).group(1)).contains("vượt mức tối đa"));
        assertTrue(Files.exists(work.resolve(STALE + "/journal/00000001").resolve(resultOf(plan).getFileName())));
    }

    /** The template of the year with one machine in it, which costs twice the support and is within half of that. */
    private static Path filled(UnitId unit, int year, long support) {
        Path plan = work.resolve("ke-hoach-" + year + ".xlsx");
        said(0, "template", "--home", home(unit), "--year", Integer.toString(year), "--fund", "national", "-o", plan.toString());
        OfficeWorkbook.open(plan).field("Văn bản", "Số hiệu văn bản", "KH-01/" + year).field("Văn bản", "Bản số", 1)
                .field("Văn bản", "Hình thức gửi", "Lần đầu").field("Văn bản", "Tiêu đề", "Kế hoạch khuyến công quốc gia")
                .row("Đề án", 1, Map.of("Mã đề án", "DA-01", "Tên đề án", "Hỗ trợ máy móc", "Loại đề án", "Đơn",
                        "Đơn vị thực hiện", "Trung tâm Khuyến công"))
                .row("Dòng kinh phí", 1, Map.of("Mã đề án", "DA-01", "Nội dung hoạt động", "A3", "Mức chi áp dụng", "MACHINERY",
                        "Nội dung chi tiết", "Máy cưa vòng", "Cơ sở thụ hưởng", "Cơ sở minh họa", "Loại hình cơ sở", "Hợp tác xã",
                        "Số lượng", 1, "Chi phí được hỗ trợ (đồng)", 2 * support, "Kinh phí hỗ trợ (đồng)", support,
                        "Vốn đối ứng (đồng)", support))
                .save(plan);
        return plan;
    }

    /** As if this unit had heard nothing for long; its queue holds no newer pack. */
    private static void holdStalePack() throws IOException {
        byte[] current = Rest.anonymous(system.address()).get("/api/v1/norm-packs/current").body();
        NormIssue issue = NormPackDocument.read(current).orElseThrow();
        Files.delete(packOf(STALE, issue.name()));
        LocalDate longAgo = issue.issuedOn().minusDays(60);
        NormIssue stale = new NormIssue(issue.version(), issue.digest(), longAgo, longAgo.plusDays(30), issue.law());
        byte[] document = NormPackDocument.write(stale, Instant.EPOCH);
        Files.write(packOf(STALE, stale.name()), document);
        Files.writeString(packOf(STALE, stale.name()).resolveSibling(stale.name() + ".jws"), ministryKey().sign(document));
    }

    private static SigningKey ministryKey() throws IOException {
        return SigningKey.fromJwk(Files.readString(system.folder().resolve("data/ministry-key.jwk")));
    }

    private static Path packOf(UnitId unit, String name) {
        return work.resolve(unit + "/norms/" + name + ".json");
    }

    private static String home(UnitId unit) {
        return work.resolve(unit.value()).toString();
    }

    private static JsonNode submission(UnitId unit, int year) {
        return system.ministry().get("/api/v1/submissions/" + system.ministry().submissionsOf(unit, year).get(0).path("id").asLong());
    }

    private static MatchResult fault(String said) {
        return FAULT.matcher(said).results().findFirst().orElseThrow(() -> new AssertionError(said));
    }

    private static Path resultOf(Path plan) {
        return plan.resolveSibling(plan.getFileName().toString().replace(".xlsx", "-ket-qua.xlsx"));
    }

    private static String remark(Path plan, String address) {
        return OfficeWorkbook.open(resultOf(plan)).remark(address);
    }

    private static String said(int status, String... arguments) {
        GatewayRun run = GatewayRun.of(arguments);
        assertEquals(status, run.status(), run.said());
        return run.said();
    }
}
