package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.Fingerprint;

/** The ceremony of a unit, its keys over time, and a ministry whose key is away. */
class KeysIT {

    private static final String UNIT = "P-14";
    private static final String OTHER = "P-20";
    private static final String PAGE = "/khoa-va-chung-thu.xhtml";

    private static RunningSystem system;
    private static Chromium chromium;
    private static Page administrator;
    private static Path work;

    @BeforeAll
    static void aUnitTakesPartByTheFingerprintItWasGiven() throws IOException {
        system = Store.H2.system();
        system.ministry().playDay(null);
        chromium = new Chromium(system.address());
        administrator = chromium.signedIn("quantri");
        work = Work.fresh("keys");
        String fingerprint = Fingerprint.of(Rest.json(Rest.anonymous(system.address()).get("/api/v1/keys/ministry")).toString());
        String wrong = provision(1, "0000 " + fingerprint.substring(5));
        assertTrue(wrong.contains("khác với dấu vân tay đã nêu"), wrong);
        assertTrue(Files.notExists(work.resolve(UNIT)));
        assertTrue(provision(0, fingerprint.toUpperCase()).contains("đúng như đã nêu"));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aUnitReplacesItsKeyByItselfAndARevokedOneProvesNothingMore() {
        assertTrue(gateway(UNIT, 0, "test-channel", "--note", "nghiệm thu").contains("thử kênh đạt"));
        assertTrue(gateway(UNIT, 0, "rotate-key").contains("đã thay khóa"));
        assertTrue(gateway(UNIT, 0, "test-channel").contains("thử kênh đạt"), "by the new key");
        assertEquals(List.of("IN_USE", "IN_GRACE"), standings().subList(0, 2));
        assertEquals(403, system.rest("so.p34-92").get("/api/v1/units/" + UNIT + "/keys").statusCode());

        administrator.navigate(PAGE);
        assertThat(administrator.getByText("thử kênh đạt lúc").first()).isVisible();
        administrator.locator("tr", new Page.LocatorOptions().setHasText("(" + UNIT + ")")).filter(
                new Locator.FilterOptions().setHasText("Đang dùng")).getByText("Thu hồi").click();
        button("Thu hồi").click();
        assertThat(administrator.locator(".kc-refusal")).containsText("Chưa nêu lý do");
        administrator.locator("[id='thuHoiKhoa:lyDoThuHoi']").fill("Máy bị mất");
        button("Thu hồi").click();
        assertThat(administrator.getByText("Đã thu hồi khóa.")).isVisible();
        assertEquals("REVOKED", standings().get(0));
        String refused = gateway(UNIT, 2, "test-channel");
        assertTrue(refused.contains("CHƯA đạt") && refused.contains("đã bị thu hồi trước khi thông điệp này đến lần đầu"), refused);
    }

    @Test
    void whileTheMinistrysKeyIsAwayNothingIsAcceptedAndThenAllGoesOnByItself() throws IOException {
        Path key = system.folder().resolve("data/ministry-key.jwk");
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

    private static List<String> standings() {
        JsonNode keys = Rest.json(system.rest("quantri").get("/api/v1/units/" + UNIT + "/keys")).path("keys");
        return StreamSupport.stream(keys.spliterator(), false).map(each -> each.path("standing").asText()).toList();
    }

    private static Locator button(String name) {
        return administrator.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "$")));
    }

    private static String provision(int status, String fingerprint) {
        return said(status, "provision", "--unit", UNIT + "," + OTHER, "--homes", work.toString(), "--server", system.address(), "--amqp", "127.0.0.1:" + system.amqpPort(),
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
