package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.shared.UnitId;

/** A gateway some of whose messages and receipts were lost on the way: both sides know which, and one command mends it. */
class ReconciliationIT {

    private static final UnitId UNIT = new UnitId("P-14");
    private static final int YEAR = 2094;

    private static RunningSystem system;
    private static Path work;

    @BeforeAll
    static void aUnitSendsAndEverySeventeenthMessageIsLost() throws IOException {
        system = Store.H2.system();
        system.ministry().playDay(null);
        work = Work.fresh("reconciliation");
        said(0, "provision", "--unit", UNIT.value(), "--homes", work.toString(), "--server", system.address(),
                "--amqp", "127.0.0.1:" + system.amqpPort(), "--user", "quantri");
        Path documents = Files.createDirectories(work.resolve("documents"));
        for (int i = 1; i <= 35; i++) {
            Json.MAPPER.writeValue(documents.resolve("KH-%02d.json".formatted(i)).toFile(), Plan.of(UNIT, YEAR).number("KH-%02d".formatted(i)).nil().document());
        }
        String identity = Files.readString(home().resolve("identity.properties"));
        Files.writeString(home().resolve("identity.properties"), identity.replace("port=" + system.amqpPort(), "port=1"));
        said(4, "send", "--home", home().toString(), "--wait", "1", documents.toString());
        Files.writeString(home().resolve("identity.properties"), identity);
        Files.move(entry(17), work.resolve("17"));
        Files.move(entry(34), work.resolve("34"));
        said(0, "send", "--home", home().toString());
        Files.move(work.resolve("17"), entry(17));
        Files.move(work.resolve("34"), entry(34));
    }

    @Test
    void whatIsMissingIsListedResentAndThenNothingIs() throws IOException {
        String before = said(2, "reconcile", "--home", home().toString());
        assertTrue(before.contains("đã gửi 36 thông điệp, Bộ nhận 34, thiếu số 17, 34."), before);
        theMinistrySeesTheSame();
        List<Path> lost = receipts(entry(5));
        byte[] first = Files.readAllBytes(lost.get(0));
        for (Path receipt : lost) {
            Files.delete(receipt);
        }
        assertTrue(said(2, "reconcile", "--home", home().toString()).contains("thiếu phiếu của thông điệp số 5."));
        String after = said(0, "reconcile", "--home", home().toString(), "--resend");
        assertTrue(after.contains("sau khi gửi lại và lấy lại"), after);
        assertTrue(after.lastIndexOf("không thiếu.") > after.indexOf("sau khi"), after);
        assertArrayEquals(first, Files.readAllBytes(lost.get(0)));
        assertEquals("IN_ORDER", standing().path("agreement").asText());
        aReceiptIsGivenAgainByItsNumber();
    }

    /** Receipts of the first try are dropped: one poll brings them, and one number alone too. */
    private static void aReceiptIsGivenAgainByItsNumber() throws IOException {
        List<Path> lost = receipts(entry(7));
        byte[] first = Files.readAllBytes(lost.get(0));
        String number = lost.get(0).getFileName().toString().replaceAll("receipt-|\\.json", "");
        Files.delete(lost.get(0));
        said(0, "receipts", "--home", home().toString(), "--fetch", number);
        assertArrayEquals(first, Files.readAllBytes(lost.get(0)));
        for (Path receipt : lost) {
            Files.delete(receipt);
        }
        assertTrue(said(0, "receipts", "--home", home().toString(), "--missing").contains("1 thông điệp chưa có phiếu kết quả, lấy lại được phiếu của 1."));
        assertArrayEquals(first, Files.readAllBytes(lost.get(0)));
        assertTrue(said(2, "receipts", "--home", home().toString(), "--fetch", "TN-99999999").contains("RECEIPT_NOT_YOURS"));
        overHttp(number, first);
    }

    private static void overHttp(String number, byte[] document) {
        HttpResponse<byte[]> answer = system.rest("quantri").get("/api/v1/receipts/" + number);
        assertArrayEquals(document, answer.body());
        assertTrue(answer.headers().firstValue("JWS").isPresent());
        HttpResponse<byte[]> paper = system.rest("quantri").get("/api/v1/receipts/" + number + ".pdf");
        assertEquals("application/pdf", paper.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("%PDF", new String(paper.body(), 0, 4, StandardCharsets.US_ASCII));
        assertEquals(404, system.rest("so.p63-24").get("/api/v1/receipts/" + number).statusCode());
        assertEquals(404, system.rest("so.p63-24").get("/api/v1/receipts/" + number + ".pdf").statusCode());
        assertEquals(404, system.rest("so.p63-24").get("/api/v1/reconciliations/" + UNIT).statusCode());
        assertEquals(401, Rest.anonymous(system.address()).get("/api/v1/receipts/" + number).statusCode());
    }

    private static void theMinistrySeesTheSame() {
        assertEquals("MISSING", standing().path("agreement").asText());
        assertEquals(2, standing().path("missing").asLong());
        try (Chromium chromium = new Chromium(system.address())) {
            Page page = chromium.signedIn("cuc");
            page.navigate("/doi-chieu.xhtml?unit=" + UNIT);
            assertThat(page.getByText("17, 34").first()).isVisible();
            new Appearance(Work.fresh("screens-reconciliation")).isAsItShouldBe(page, "doi-chieu");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lập bảng đối chiếu ngay")).click();
            assertThat(page.getByText("Đã lập và gửi bảng đối chiếu.").first()).isVisible();
            assertFalse(page.getByText("Cán bộ yêu cầu").all().isEmpty());
        }
    }

    private static JsonNode standing() {
        return system.ministry().get("/api/v1/reconciliations/" + UNIT);
    }

    private static Path home() {
        return work.resolve(UNIT.value());
    }

    private static Path entry(int number) {
        return home().resolve("journal/%08d".formatted(number));
    }

    private static List<Path> receipts(Path entry) throws IOException {
        try (Stream<Path> files = Files.list(entry)) {
            return files.filter(file -> file.getFileName().toString().matches("receipt-.*\\.json")).sorted().toList();
        }
    }

    private static String said(int status, String... arguments) {
        GatewayRun run = GatewayRun.of(arguments);
        assertEquals(status, run.status(), run.said());
        return run.said();
    }
}
