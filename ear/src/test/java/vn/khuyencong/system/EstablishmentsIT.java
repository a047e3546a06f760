package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One establishment in two papers of a province, brought together by an officer; and the checks, run from their page. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EstablishmentsIT {

    private static final String UNIT = "P63-96";
    private static final String OWN_CHECK = """
            -- id: OWN_CHECK
            -- severity: WARNING
            -- title: Kiểm tra thêm của Cục
            -- title.en: A check of the department
            -- looks-for: Đơn vị thử
            -- looks-for.en: A unit to try it with
            -- remedy: Không cần làm gì
            -- remedy.en: Nothing is to be done
            select id as unit, 'thử' as subject, null as detail, null as target from unit_period where id = 'P63-96'
            """;

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;
    private static Page officer;

    @BeforeAll
    static void twoPapersNameOneEstablishment() throws ClientException {
        system = Store.H2.system();
        system.ministry().playDay(LocalDate.of(2024, 1, 15));
        try (TestProvince province = TestProvince.join(system, UNIT)) {
            province.send(province.letter(province.plan(2024).number("KH-01").decidedOn(LocalDate.of(2024, 1, 10))
                    .machine("Hộ kinh doanh Chiếu Hoà Bình", 100, 300).machine("HTX Muối Đông Hải", 100, 300).document()));
            province.send(province.letter(province.plan(2024).number("KH-02").decidedOn(LocalDate.of(2024, 1, 11))
                    .machine("HKD Chiếu Hòa Bình", 120, 300).document()));
        } finally {
            system.ministry().playDay(null);
        }
        chromium = new Chromium(system.address());
        officer = chromium.signedIn("cuc");
        appearance = new Appearance(Work.fresh("screens-establishments"));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    @Order(1)
    void bothRecordsAreFoundWithoutDiacriticsAndStandSideBySide() {
        assertEquals(2, list("chieu hoa binh").path("total").asInt());
        officer.navigate("/co-so.xhtml?unit=" + UNIT);
        assertThat(officer.locator("tbody tr")).hasCount(3);
        appearance.isAsItShouldBe(officer, "co-so");
        Locator pair = pair();
        assertThat(pair).containsText("Cùng tên (không kể loại hình), cùng tỉnh");
        assertThat(pair).containsText("120.000.000");
        assertThat(pair).containsText("220.000.000");
        appearance.isAsItShouldBe(officer, "co-so-nghi-trung");
    }

    @Test
    @Order(2)
    void aMergeMakesThemOneAndCanBeUndone() {
        Locator pair = pair();
        pair.getByLabel("Lý do").fill("cùng một hộ, hai văn bản");
        pair.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gộp làm một")).click();
        assertThat(officer.locator(".kc-note")).containsText("Đã gộp");
        assertEquals(1, list("chieu hoa binh").path("total").asInt());
        JsonNode one = list("chieu hoa binh").at("/items/0");
        assertEquals(2, one(one).path("lines").size());
        officer.navigate("/co-so-chi-tiet.xhtml?id=" + one.path("id").asLong());
        assertThat(officer.locator(".kc-facts")).containsText("220.000.000");
        appearance.isAsItShouldBe(officer, "co-so-chi-tiet");
        Locator member = officer.locator(".kc-members li");
        member.getByLabel("Lý do").fill("hai hộ khác nhau");
        member.getByRole(AriaRole.BUTTON).click();
        assertThat(officer.locator(".kc-note")).containsText("Đã tách lại");
        assertThat(officer.locator("#quyet-dinh + table tbody tr")).hasCount(2);
        assertEquals(2, list("chieu hoa binh").path("total").asInt());
    }

    @Test
    @Order(3)
    void aProvinceSeesItsOwnAndDecidesNothing() {
        Page province = chromium.signedIn("so.p63-24");
        long foreign = list("chieu hoa binh").at("/items/0/id").asLong();
        assertEquals(404, province.request().get("/co-so-chi-tiet.xhtml?id=" + foreign).status());
        assertEquals(404, system.rest("so.p63-24").get("/api/v1/establishments/" + foreign).statusCode());
        assertEquals(0, Rest.json(system.rest("so.p63-24").get("/api/v1/establishments?search=chieu")).path("total").asInt());
        FormData merge = FormData.create().set("act", "merge").set("kept", (int) foreign).set("other", (int) foreign + 1).set("reason", "x");
        assertEquals(403, province.request().post("/co-so/quyet-dinh", RequestOptions.create().setForm(merge)).status());
        assertEquals(403, province.request().post("/kiem-tra/chay", RequestOptions.create().setForm(FormData.create())).status());
        Page own = chromium.signedIn("so.p63-96");
        own.navigate("/co-so.xhtml");
        assertThat(own.locator("tbody tr")).hasCount(3);
        own.navigate("/co-so-nghi-trung.xhtml");
        assertThat(own.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gộp làm một"))).hasCount(0);
    }

    @Test
    @Order(4)
    void theChecksAreRunFromTheirPageWithAFileLaidIntoTheFolder() throws IOException {
        Path folder = Files.createDirectories(system.folder().resolve("data/checks"));
        Files.writeString(folder.resolve("own.sql"), OWN_CHECK);
        Files.writeString(folder.resolve("broken.sql"), OWN_CHECK.replace("OWN", "BAD").replace("select", "delete"));
        run();
        officer.navigate("/kiem-tra.xhtml?check=CHECK_FILE_BROKEN");
        assertThat(officer.locator(".kc-findings")).containsText("broken.sql");
        officer.navigate("/kiem-tra.xhtml?check=REPORT_MISSING&unit=" + UNIT);
        assertThat(officer.locator(".kc-findings")).containsText("Nhắc đơn vị báo cáo");
        officer.navigate("/kiem-tra.xhtml?check=OWN_CHECK");
        assertThat(officer.locator(".kc-findings li")).hasCount(1);
        officer.getByText("Ghi “đã biết”").click();
        officer.getByLabel("Lý do").fill("thử kiểm tra thêm");
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu ghi chú")).click();
        assertThat(officer.locator(".kc-note")).containsText("Đã lưu ghi chú");
        assertThat(officer.locator(".kc-findings li")).hasCount(0);
        officer.navigate("/kiem-tra.xhtml?check=OWN_CHECK&state=known");
        assertThat(officer.locator(".kc-findings")).containsText("thử kiểm tra thêm");
        Files.delete(folder.resolve("broken.sql"));
        run();
        officer.navigate("/kiem-tra.xhtml?check=CHECK_FILE_BROKEN&state=gone");
        assertThat(officer.locator(".kc-findings li")).hasCount(1);
        officer.navigate("/kiem-tra.xhtml");
        officer.locator("details summary").all().forEach(Locator::click);
        appearance.isAsItShouldBe(officer, "kiem-tra");
        Page province = chromium.signedIn("so.p63-96");
        province.navigate("/kiem-tra.xhtml");
        assertThat(province.locator(".kc-findings")).containsText("Chưa có báo cáo sau khi hết kỳ");
        assertThat(province.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chạy kiểm tra"))).hasCount(0);
    }

    private static void run() {
        officer.navigate("/kiem-tra.xhtml");
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chạy kiểm tra")).click();
        assertThat(officer.locator(".kc-note")).containsText("Đã bắt đầu chạy");
        Await.until("the checks are done", () -> {
            officer.navigate("/kiem-tra.xhtml");
            return officer.locator(".kc-run > p .kc-state-FINISHED").count() > 0;
        });
    }

    /** The pair of this test on the page of pairs. */
    private static Locator pair() {
        officer.navigate("/co-so-nghi-trung.xhtml");
        return officer.locator(".kc-pair").filter(new Locator.FilterOptions().setHasText("Chiếu Hòa Bình"));
    }

    private static JsonNode list(String search) {
        return system.ministry().get("/api/v1/establishments?unit=" + UNIT + "&search=" + search.replace(" ", "%20"));
    }

    private static JsonNode one(JsonNode item) {
        return system.ministry().get("/api/v1/establishments/" + item.path("id").asLong());
    }
}
