package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.Fingerprint;

/** The ceremony of a unit, its keys and those of the ministry over time, on a system of its own: the keys of others would not fit any more. */
class KeysIT {

    private static final String UNIT = "P-14";
    private static final String OTHER = "P-20";
    private static final String THIRD = "P-22";
    private static final String PAGE = "/khoa-va-chung-thu.xhtml";

    private static RunningSystem system;
    private static Chromium chromium;
    private static Page administrator;
    private static Path work;

    @BeforeAll
    static void aSystemWhoseKeysAreNobodyElses() {
        system = RunningSystem.start("keys", Store.H2.environment("keys"));
        chromium = new Chromium(system.address());
        administrator = chromium.signedIn("quantri");
        work = Work.fresh("keys-gateways");
    }

    @AfterAll
    static void close() {
        chromium.close();
        system.close();
    }

    @Test
    void aUnitThatWasGivenTheFingerprintReplacesItsKeyByItselfAndARevokedOneProvesNothingMore() {
        String wrong = provision(1, UNIT, "0000 " + fingerprint().substring(5));
        assertTrue(wrong.contains("khác với dấu vân tay đã nêu"), wrong);
        assertTrue(Files.notExists(work.resolve(UNIT + "/identity.properties")));
        assertTrue(provision(0, UNIT, fingerprint().toUpperCase()).contains("đúng như đã nêu"));
        assertTrue(gateway(UNIT, 0, "test-channel", "--note", "nghiệm thu").contains("thử kênh đạt"));
        assertTrue(gateway(UNIT, 0, "rotate-key").contains("đã thay khóa"));
        assertTrue(gateway(UNIT, 0, "test-channel").contains("thử kênh đạt"), "by the new key");
        assertEquals(List.of("IN_USE", "IN_GRACE"), standings().subList(0, 2));
        assertEquals(403, system.rest("so.p34-92").get("/api/v1/units/" + UNIT + "/keys").statusCode());

        administrator.navigate(PAGE);
        assertThat(administrator.getByText("thử kênh đạt lúc").first()).isVisible();
        administrator.locator("tr", new Page.LocatorOptions().setHasText("(" + UNIT + ")"))
                .filter(new Locator.FilterOptions().setHasText("Đang dùng")).first().getByText("Thu hồi").click();
        press("thuHoiKhoa:nutThuHoiKhoa");
        assertThat(administrator.locator(".kc-refusal")).containsText("Chưa nêu lý do");
        administrator.locator("[id='thuHoiKhoa:lyDoThuHoi']").fill("Máy bị mất");
        press("thuHoiKhoa:nutThuHoiKhoa");
        assertThat(administrator.getByText("Đã thu hồi khóa.")).isVisible();
        assertEquals("REVOKED", standings().get(0));
        String refused = gateway(UNIT, 2, "test-channel");
        assertTrue(refused.contains("CHƯA đạt") && refused.contains("đã bị thu hồi trước khi thông điệp này đến lần đầu"), refused);
    }

    @Test
    void theMinistrysNextKeyIsTakenByTheQueueAndANewBeginningByItsFingerprintAlone() {
        provision(0, THIRD, fingerprint());
        administrator.navigate(PAGE);
        administrator.getByText("Thay khóa của Bộ", new Page.GetByTextOptions().setExact(true)).first().click();
        administrator.locator("[id='thayKhoaBo:lyDoThay']").fill("Định kỳ");
        press("thayKhoaBo:nutThay");
        assertThat(administrator.getByText("Đã thay khóa của Bộ.")).isVisible();
        assertTrue(gateway(THIRD, 0, "test-channel").contains("thử kênh đạt"), "the receipts of the new key came after the list of the old one");
        assertTrue(gateway(THIRD, 0, "trust").contains(fingerprint() + "  đang ký"));

        administrator.navigate(PAGE);
        administrator.locator("section").first().locator("tr", new Locator.LocatorOptions().setHasText("Đang dùng")).getByText("Thu hồi").click();
        administrator.locator("[id='thuHoiKhoaBo:lyDoThuHoiBo']").fill("Nghi bị lộ");
        press("thuHoiKhoaBo:nutThuHoiBo");
        assertThat(administrator.getByText("Đã thu hồi khóa của Bộ.")).isVisible();
        String unbelieved = gateway(THIRD, 2, "test-channel", "--wait", "5");
        assertTrue(unbelieved.contains("chạy lệnh trust"), unbelieved);
        assertTrue(gateway(THIRD, 0, "trust", "--ministry-fingerprint", fingerprint(), "--server", system.address()).contains("làm neo tin cậy"));
        assertTrue(gateway(THIRD, 0, "test-channel").contains("thử kênh đạt"));
    }

    @Test
    void whileTheMinistrysKeyIsAwayNothingIsAcceptedAndThenAllGoesOnByItself() throws IOException {
        provision(0, OTHER, fingerprint());
        Path made = system.folder().resolve("data/ministry-keys").resolve(ministryKey().path("kid").asText() + ".jwk");
        Path key = Files.exists(made) ? made : system.folder().resolve("data/ministry-key.jwk");
        Path away = Files.move(key, system.folder().resolve("data/away"));
        try {
            Await.until("the cause on the page", () -> {
                administrator.navigate("/tinh-trang.xhtml");
                return administrator.content().contains("Không có tệp khóa bí mật của Bộ");
            });
            assertTrue(gateway(OTHER, 2, "test-channel", "--wait", "2").contains("chưa có phiếu nào"));
        } finally {
            Files.move(away, key);
        }
        assertTrue(gateway(OTHER, 0, "test-channel").contains("thử kênh đạt"));
        try (Stream<Path> files = Files.list(work.resolve(OTHER + "/journal/00000001"))) {
            assertEquals(2, files.filter(file -> file.getFileName().toString().matches("receipt-.*json")).count(), "what waited was answered too");
        }
    }

    private static JsonNode ministryKey() {
        return Rest.json(Rest.anonymous(system.address()).get("/api/v1/keys/ministry"));
    }

    private static String fingerprint() {
        return Fingerprint.of(ministryKey().toString());
    }

    private static List<String> standings() {
        JsonNode keys = Rest.json(system.rest("quantri").get("/api/v1/units/" + UNIT + "/keys")).path("keys");
        return StreamSupport.stream(keys.spliterator(), false).map(each -> each.path("standing").asText()).toList();
    }

    private static void press(String button) {
        administrator.locator("[id='" + button + "']").click();
    }

    private static String provision(int status, String unit, String fingerprint) {
        return said(status, "provision", "--unit", unit, "--homes", work.toString(), "--server", system.address(), "--amqp", "127.0.0.1:" + system.amqpPort(),
                "--user", "quantri", "--ministry-fingerprint", fingerprint);
    }

    private static String gateway(String unit, int status, String command, String... options) {
        List<String> words = new ArrayList<>(List.of(command, "--home", work.resolve(unit).toString()));
        words.addAll(List.of(options));
        return said(status, words.toArray(new String[0]));
    }

    private static String said(int status, String... words) {
        GatewayRun run = GatewayRun.of(words);
        assertEquals(status, run.status(), run.said());
        return run.said();
    }
}
