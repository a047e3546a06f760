package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stalls applied for by message, computed in the server by its native solver, published, fixed by hand and explained: in a browser and by the API. */
class FairAllocationIT {

    /** A server that prints for the first time takes its time. */
    private static final double BATCH = 60_000;
    private static final String CODE = "HC-PHAN-GIAN";
    private static final String UNIT = "P63-54";

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;

    @BeforeAll
    static void theFairIsOpen() throws IOException {
        system = Store.H2.system();
                chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("screens-of-allocation"));
    }

    @AfterAll
    static void theDayIsGivenBack() {
        chromium.close();
        system.ministry().playDay(null);
    }

    @Test
    void stallsAreAppliedForComputedPublishedFixedByHandAndExplained() throws ClientException, IOException {
        TestFair prepared = TestFair.announced(system, chromium, CODE, UNIT);
        prepared.isAppliedFor();
        long fair = prepared.id();
        Page officer = chromium.signedIn("cuc");
        officer.navigate("/phan-gian.xhtml?id=" + fair);
        TestFair.press(officer, "tinh:chay");
        assertThat(officer.locator(".kc-trouble")).containsText("Thời hạn nộp đơn");
        system.ministry().playDay(TestFair.AFTER);
        prepared.compute(officer, null);
        appearance.isAsItShouldBe(officer, "phan-gian");
        TestFair.press(officer, "lai:tinhLai");
        assertThat(officer.locator("main")).containsText("đúng từng byte");
        published(prepared);
        letters(officer, prepared);
        byHand(officer, prepared);
        explained(fair);
        listed(officer, fair);
    }

    private static void listed(Page officer, long fair) {
        officer.navigate("/dang-ky-gian-hang.xhtml?fair=" + fair + "&text=gh-02");
        assertThat(officer.locator("main tbody tr")).hasCount(1);
        assertThat(officer.locator("main")).containsText("1 đơn đăng ký");
        appearance.isAsItShouldBe(officer, "dang-ky-gian-hang-loc");
        officer.navigate("/dang-ky-gian-hang.xhtml?fair=" + fair + "&state=withdrawn");
        assertThat(officer.locator("main")).containsText("Không có đơn nào khớp bộ lọc.");
        officer.navigate("/so-do.xhtml?id=" + fair + "&trang=1");
        assertThat(officer.locator("#danh-sach ~ table tbody tr").first()).isVisible();
        for (String sheet : List.of("hoi-cho.xlsx?year=2024", "dang-ky-gian-hang.xlsx?fair=" + fair, "phan-gian.xlsx?id=" + fair, "so-do.xlsx?id=" + fair)) {
            assertEquals(200, officer.request().get("/tai-ve/" + sheet).status(), sheet);
        }
    }

    private static void published(TestFair prepared) {
        prepared.publish();
        long fair = prepared.id();
        JsonNode allocation = Rest.json(system.rest("so." + UNIT.toLowerCase(Locale.ROOT)).get("/api/v1/fairs/" + fair + "/allocation"));
        assertTrue(allocation.path("proven").asBoolean(), allocation::toString);
        assertEquals(64, allocation.path("seed").asText().length());
        assertEquals(0, allocation.at("/levels/0/gap").asLong());
        assertEquals(5, allocation.path("stalls").size());
    }

    /** They are made in the background; the page follows it and leads to all of them, also to those of the province's own. */
    private static void letters(Page officer, TestFair prepared) throws IOException {
        String address = "/phan-gian.xhtml?id=" + prepared.id();
        officer.navigate(address);
        officer.locator("form[action$='/loat-giay/lap'] button").click();
        assertThat(officer.getByText("Tải tất cả (ZIP)")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(BATCH));
        byte[] all = officer.request().get(officer.getByText("Tải tất cả (ZIP)").getAttribute("href")).body();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(all))) {
            int letters = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                assertTrue(name.matches("\\d+-\\S+ .+\\.pdf"), () -> name + ": a letter of a published result is issued, in its first version");
                letters++;
            }
            assertTrue(letters > 1, letters + " letters");
        }
        Page province = chromium.signedIn("so." + UNIT.toLowerCase(Locale.ROOT));
        province.navigate(address);
        province.getByText("Mở lần lập gần nhất").click();
        assertThat(province.locator("form[action*='/loat-giay/']")).hasCount(0);
        byte[] own = province.request().get(province.locator("a[href*='tat-ca.pdf']").first().getAttribute("href")).body();
        assertEquals("%PDF", new String(own, 0, 4, StandardCharsets.US_ASCII));
    }

    private static void byHand(Page officer, TestFair prepared) {
        long fair = prepared.id();
        officer.navigate("/phan-gian.xhtml?id=" + fair);
        officer.locator("#bang-tay ~ details").nth(2).locator("summary").click();
        TestFair.fill(officer, "khoa:gian", "A-09");
        TestFair.fill(officer, "khoa:lyDo", "Cột nhà");
        TestFair.press(officer, "khoa:lam");
        assertThat(officer.locator(".kc-trouble")).containsText("Các gian: Sơ đồ không có gian A-09");
        assertThat(officer.locator("[id='khoa:gian']")).hasValue("A-09");
        TestFair.fill(officer, "khoa:gian", "A-05");
        TestFair.press(officer, "khoa:lam");
        assertThat(officer.locator("main")).containsText("Đã khóa gian");
        prepared.compute(officer, "Khóa gian vướng cột");
        prepared.publish();
        JsonNode allocation = Rest.json(system.rest("cuc").get("/api/v1/fairs/" + fair + "/allocation"));
        assertTrue(allocation.path("stalls").size() <= 4, allocation::toString);
    }

    private static void explained(long fair) {
        Rest province = system.rest("so." + UNIT.toLowerCase(Locale.ROOT));
        JsonNode all = Rest.json(province.get("/api/v1/fairs/" + fair + "/applications"));
        long number = all.at("/items/0/id").asLong();
        JsonNode why = Rest.json(province.get("/api/v1/fairs/" + fair + "/applications/" + number + "/explanation"));
        assertTrue(why.path("reasons").size() > 0, () -> all + " " + why);
        Page page = chromium.signedIn("so." + UNIT.toLowerCase(Locale.ROOT));
        page.navigate("/giai-thich.xhtml?id=" + number);
        assertThat(page.locator("main")).containsText("Cơ sở " + CODE);
        appearance.isAsItShouldBe(page, "giai-thich");
        page.navigate("/dang-ky-gian-hang.xhtml?fair=" + fair + "&text=gh-01");
        page.locator("main tbody a").first().click();
        assertThat(page.locator("form[action$='/gian-hang/rut'] button")).isVisible();
        appearance.isAsItShouldBe(page, "dang-ky-gian-hang-mot");
    }
}
