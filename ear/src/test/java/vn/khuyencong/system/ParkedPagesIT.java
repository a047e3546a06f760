package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.SigningKey;

/** What officials do with parked messages and conflicts, on their pages and by REST, over a real queue. */
class ParkedPagesIT {

    private static final String UNIT = "P34-68";
    /** Another one: registering a key of the first renews its password at the broker. */
    private static final String OTHER = "P34-75";
    private static final int YEAR = 2027;

    private static RunningSystem system;
    private static TestProvince province;
    private static TestProvince other;
    private static Chromium chromium;
    private static Appearance appearance;

    @BeforeAll
    static void open() throws IOException, ClientException {
        system = Store.H2.system();
        province = TestProvince.join(system, UNIT);
        other = TestProvince.join(system, OTHER);
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("screens-parked"));
    }

    @AfterAll
    static void close() {
        chromium.close();
        province.close();
        other.close();
    }

    @Test
    void aMessageWhoseKeyCameLateIsProcessedAgainOnItsPageAndItsSenderIsTold() throws ClientException {
        SigningKey late = SigningKey.generate("late-" + System.nanoTime());
        Letter letter = province.event(province.plan(YEAR).number("KH-MUON").fair(40).document()).signedBy(late);
        assertEquals("PARKED", province.send(letter).get(0).outcome());
        long parked = number(letter);
        Page officer = chromium.signedIn("cuc");
        officer.navigate("/thong-diep-giu-lai.xhtml?unit=" + UNIT);
        appearance.isAsItShouldBe(officer, "danh-sach");
        officer.getByLabel("Thông điệp " + parked).check();
        button(officer, "Xử lý lại các thông điệp đã chọn");
        assertThat(officer.locator("[role=status]").first()).containsText("nguyên nhân vẫn còn");
        appearance.isAsItShouldBe(officer, "chi-tiet");
        register(late);
        button(officer, "Xử lý lại");
        assertThat(officer.locator("body")).containsText("Đã xử lý lại");
        Verdict.accepted(province.mailbox().await(letter.digest(), receipts -> receipts.stream().anyMatch(receipt -> receipt.outcome().equals("ACCEPTED"))));
        assertEquals("SETTLED", Rest.json(system.rest("quantri").post("/api/v1/parked-messages/" + parked + "/reprocess", "application/json", "")).path("outcome").asText());
        assertEquals("REPROCESSED", system.ministry().get("/api/v1/parked-messages/" + parked).at("/settlement/way").asText());
    }

    @Test
    void aParkedMessageIsClosedWithItsReasonAndTakenAsAFileOfHarmlessNames() throws ClientException, IOException {
        Letter letter = other.letter(other.plan(YEAR).number("../../KH<script>").fair(40).document()).unsigned();
        assertEquals("PARKED", other.send(letter).get(0).outcome());
        long parked = number(letter);
        assertEquals(Set.of("messages/" + parked + ".body", "messages/" + parked + ".json", "parked.json", "SHA256SUMS", "SHA256SUMS.jws"),
                names(system.rest("cuc").get("/api/v1/parked-messages/export?id=" + parked).body()));
        Page administrator = chromium.signedIn("quantri");
        administrator.navigate("/thong-diep-giu-lai-chi-tiet.xhtml?id=" + parked + "&raw=1");
        assertThat(administrator.locator("pre.kc-raw")).containsText("KH<script>");
        administrator.getByLabel("Lý do").fill("...");
        button(administrator, "Đóng");
        assertThat(administrator.getByRole(AriaRole.ALERT)).containsText("Lý do phải có từ 5");
        administrator.getByLabel("Lý do").fill("Đơn vị xác nhận gửi nhầm");
        button(administrator, "Đóng");
        assertThat(administrator.locator("body")).containsText("Đã đóng thông điệp");
        assertEquals(403, system.rest("so." + OTHER.toLowerCase(Locale.ROOT)).get("/api/v1/parked-messages").statusCode());
    }

    @Test
    void aConflictIsComparedCellByCellAndDecidedForTheFirst() throws ClientException {
        Plan plan = other.plan(YEAR).number("KH-TRUNG");
        Verdict.accepted(other.send(other.letter(plan.fair(40).document())));
        Letter second = other.letter(other.plan(YEAR).number("KH-TRUNG").fair(70).document());
        assertEquals("CONFLICT", other.send(second).get(0).outcome());
        Page officer = chromium.signedIn("cuc");
        officer.navigate("/thong-diep-giu-lai-chi-tiet.xhtml?id=" + number(second));
        assertThat(officer.locator("body")).containsText("/data/totals/support");
        appearance.isAsItShouldBe(officer, "xung-dot");
        officer.getByLabel("Lý do").fill("Bản đầu đúng với quyết định của tỉnh");
        button(officer, "Giữ bản nhận trước");
        assertThat(officer.locator("body")).containsText("phiếu kết quả đã được gửi");
        JsonNode told = other.mailbox().await(second.digest(), receipts -> receipts.stream().anyMatch(receipt -> receipt.stage().equals("BUSINESS")))
                .stream().filter(receipt -> receipt.stage().equals("BUSINESS")).findFirst().orElseThrow().json();
        assertTrue(told.at("/data/findings/1/message").asText().contains("Bản đầu đúng với quyết định của tỉnh"), told::toPrettyString);
    }

    @Test
    void theOperatorSeesAlertsAndWhatRetentionWouldDo() {
        Page administrator = chromium.signedIn("quantri");
        administrator.navigate("/tinh-trang.xhtml");
        assertThat(administrator.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Cảnh báo").setExact(true))).isVisible();
        appearance.isAsItShouldBe(administrator, "tinh-trang");
        administrator.navigate("/luu-giu.xhtml");
        assertThat(administrator.locator("body")).containsText("Chưa đối chiếu: không dọn");
        assertThat(administrator.locator("body")).containsText("Không có gì được dọn");
        appearance.isAsItShouldBe(administrator, "luu-giu");
        administrator.navigate("/dinh-muc.xhtml?list=retention");
        appearance.isAsItShouldBe(administrator, "dinh-muc");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private static long number(Letter letter) {
        return system.ministry().get("/api/v1/parked-messages?size=500").path("items").findValues("message").stream()
                .filter(message -> message.path("digest").asText().equals(letter.digest())).findFirst().orElseThrow().path("id").asLong();
    }

    private static void register(SigningKey key) {
        Rest.json(system.rest("quantri").post("/api/v1/units/" + UNIT + "/provisioning", "application/json",
                Json.MAPPER.createObjectNode().put("publicJwk", key.publicJwk()).toString()));
    }

    private static Set<String> names(byte[] zip) throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
