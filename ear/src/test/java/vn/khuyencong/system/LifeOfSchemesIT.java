package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khuyencong.demo.Gateways;
import vn.khuyencong.demo.MainJob;
import vn.khuyencong.demo.Occasion;
import vn.khuyencong.demo.RecordedFigures;
import vn.khuyencong.demo.RecordedJob;

/**
 * What the records of Bắc Kạn 2018, Bắc Ninh 2021 and Bắc Giang 2023 and 2024 tell, from the plan and the survey to the
 * post-check: by message, by the decisions of the department's leader, on the survey's way; then as the officials see it.
 */
class LifeOfSchemesIT {

    private static final LocalDate AFTERWARDS = LocalDate.of(2024, 7, 15);

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;
    /** Before anybody goes on with what the records leave open. */
    private static RecordedFigures.Held held;

    @BeforeAll
    static void theRecordedYearsPass() throws IOException {
        system = RunningSystem.start("life-of-schemes", Map.of());
        Gateways gateways = system.gateways(system.folder());
        MainJob plans = new MainJob(system.api("quantri"), gateways, system.folder(), RecordedJob.units());
        RecordedJob lives = new RecordedJob(system.api("lanhdao.cuc"), system.api("so.p63-24"), gateways, system.folder());
        plans.prepare();
        lives.prepare();
        Occasion.play(system.api("quantri"), Stream.concat(plans.occasions(), lives.occasions()));
        held = RecordedFigures.holdAgainst(system.api("cuc"));
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("life-screens"));
    }

    @AfterAll
    static void close() {
        chromium.close();
        system.close();
    }

    @Test
    void theSystemTellsWhatTheRecordsTell() {
        assertEquals(List.of(), held.differences());
        assertTrue(held.count() > 10);
        assertTrue(system.ministry().figuresAgree());
    }

    @Test
    void bothFiguresThatAreToldOfTheLocalSchemesOf2023AreKeptWithTheirSources() {
        JsonNode planned = sources("PLANNED.DECIDED.LOCAL.A3");
        assertEquals(1_800_000_000L, planned.path("total").asLong());
        assertEquals(9, planned.path("lines").size(), "one line an establishment");
        JsonNode reported = sources("ACTUAL.DECIDED.LOCAL.ALL");
        assertEquals(3_200_000_000L, reported.path("total").asLong());
        assertEquals(1, reported.path("lines").size(), "the report's own figure");
    }

    @ParameterizedTest
    @CsvSource({"so.p63-24, /khao-sat.xhtml?year=2024, khao-sat", "cuc, /de-an.xhtml?year=2018&unit=P63-06, de-an-2018",
        "cuc, /so-cai.xhtml?year=2024&unit=P63-24, so-cai-2024", "so.p63-24, /de-an.xhtml?year=2024&fund=national, de-an-2024"})
    void officialsSeeIt(String account, String address, String picture) {
        Page page = chromium.signedIn(account);
        page.navigate(address);
        appearance.isAsItShouldBe(page, picture);
    }

    @Test
    void aProvinceReportsProgressOnThePageAndTheSchemeStandsThere() {
        system.ministry().playDay(AFTERWARDS);
        Page page = chromium.signedIn("so.p63-24");
        page.navigate("/de-an-viec.xhtml?act=report_progress&id=" + scheme("P63-24", 2024, "KCDP-2024-09").path("id").asLong());
        page.getByLabel("Khối lượng").first().fill("75");
        press(page, "viec:xem");
        press(page, "viec:lam");
        assertThat(page.locator("main")).containsText("Đã gửi");
        Await.until("the step", () -> scheme("P63-24", 2024, "KCDP-2024-09").path("percentDone").asInt() == 75);
    }

    @Test
    void theLeaderStopsASchemeOnThePageAndItsMoneyIsFreed() {
        system.ministry().playDay(LocalDate.of(2018, 7, 16));
        Page page = chromium.signedIn("lanhdao.cuc");
        page.navigate("/de-an-viec.xhtml?act=approve_stop&id=" + scheme("P63-06", 2018, "KCQG-2018-03").path("id").asLong());
        page.locator("[id='viec:paperNumber']").fill("77/QĐ-BCT");
        press(page, "viec:xem");
        appearance.isAsItShouldBe(page, "quyet-dinh-ngung");
        press(page, "viec:lam");
        assertThat(page.locator("main")).containsText("Đã ghi");
        assertEquals("STOPPED", scheme("P63-06", 2018, "KCQG-2018-03").path("state").asText());
        JsonNode balances = system.api("cuc").json("/api/v1/ledger?unit=P63-06&year=2018&fund=NATIONAL").at("/balances/0");
        assertEquals(200_000_000L, balances.path("freed").asLong(), balances::toString);
    }

    @Test
    void schemesAreExtendedTogetherOnTheirPage() {
        system.ministry().playDay(AFTERWARDS);
        Page page = chromium.signedIn("lanhdao.cuc");
        page.navigate("/gia-han.xhtml?year=2024&fund=national&unit=P63-24");
        page.locator("[id='giaHan'] input[type=checkbox][value='" + scheme("P63-24", 2024, "KCQG-2024-04").path("id").asLong() + "']").check();
        page.locator("[id='giaHan:endMonth']").fill("2024-12");
        page.locator("[id='giaHan:paperNumber']").fill("78/QĐ-BCT");
        page.locator("[id='giaHan:paperDate']").fill("2024-07-15");
        page.locator("[id='giaHan:note']").fill("Bão lũ");
        press(page, "giaHan:xem");
        appearance.isAsItShouldBe(page, "gia-han-xem-truoc");
        press(page, "giaHan:lam");
        Await.until("the later end", () -> scheme("P63-24", 2024, "KCQG-2024-04").path("endMonth").asText().equals("2024-12"));
    }

    @Test
    void anInspectionIsPlannedAndAnEstablishmentAskedOnTheSchemesPage() {
        system.ministry().playDay(AFTERWARDS);
        Page page = chromium.signedIn("so.p63-24");
        String address = "/de-an-chi-tiet.xhtml?id=" + scheme("P63-24", 2024, "KCDP-2024-10").path("id").asLong();
        page.navigate(address);
        page.locator("details:has([id='lapKeHoach'])").evaluate("each => each.open = true");
        page.locator("[id='lapKeHoach:ngay']").fill("2024-07-20");
        page.locator("[id='lapKeHoach:noiDung']").fill("Kiểm tra tiến độ lắp đặt");
        press(page, "lapKeHoach:nut");
        assertThat(page.locator("main")).containsText("Kiểm tra tiến độ lắp đặt");
        page.locator("details:has([id='hoi'])").evaluate("each => each.open = true");
        page.locator("[id='hoi:cauHoi']").fill("Máy đã về xưởng chưa?");
        press(page, "hoi:nut");
        assertThat(page.locator("main")).containsText("Máy đã về xưởng chưa?");
        page.locator("details:has([id='hoi'])").evaluate("each => each.open = true");
        page.locator("[id='hoi:cauHoi']").fill("Đã chạy thử chưa?");
        press(page, "hoi:nut");
        Locator newest = page.locator("form[id$='traLoi']").first();
        newest.locator("input[id$='loi']").fill("Đang chạy thử");
        newest.locator("input[type=submit]").click();
        assertThat(page.locator("main")).containsText("Đang chạy thử");
    }

    @Test
    void theFormsOfCarryingOutArePrintedForTheirProvinceAndNobodyElse() {
        system.ministry().playDay(AFTERWARDS);
        for (String asked : List.of("BM13.pdf?span=q4", "BM13.xlsx?span=q4", "BM17.pdf?", "BM17.xlsx?", "BM27.pdf?", "BM27.xlsx?")) {
            String address = "/api/v1/forms/" + asked + "&year=2023&unit=P63-24";
            assertEquals(200, system.rest("so.p63-24").get(address).statusCode(), address);
            assertEquals(403, system.rest("so.p63-27").get(address).statusCode(), address);
        }
        assertEquals(400, system.rest("so.p63-24").get("/api/v1/forms/BM13.pdf?year=2023").statusCode(), "of which month");
        assertEquals(404, system.rest("cuc").get("/api/v1/forms/BM17.xlsx?year=2001&unit=P63-24").statusCode(), "nothing was granted");
        Page page = chromium.signedIn("so.p63-24");
        page.navigate("/de-an.xhtml?year=2023");
        page.getByText("Báo cáo tiến độ (BM13)").click();
        assertThat(page.locator("iframe.kc-paper")).hasAttribute("src", Pattern.compile(".*/BM13\\.pdf\\?year=2023&span=T\\d+.*", Pattern.CASE_INSENSITIVE));
        page.navigate("/so-cai.xhtml?year=2023&unit=P63-24");
        page.getByText("Báo cáo quyết toán (BM17)").click();
        assertThat(page.locator("iframe.kc-paper")).hasCount(1);
        JsonNode done = schemes("P63-24", 2023).filter(item -> List.of("SETTLED", "POST_CHECKED").contains(item.path("state").asText())).findFirst().orElseThrow();
        page.navigate("/de-an-chi-tiet.xhtml?id=" + done.path("id").asLong());
        assertThat(page.locator("section:has(#bieu-mau-de-an) a")).hasCount(4);
        page.getByText("Biên bản nghiệm thu (BM15)").click();
        appearance.isAsItShouldBe(page, "bm15");
        for (String form : List.of("BM15", "BM16", "BANGIAO", "HAUKIEM")) {
            String address = "/api/v1/forms/" + form + ".pdf?scheme=" + done.path("id").asLong();
            assertEquals(200, system.rest("so.p63-24").get(address).statusCode(), address);
            assertEquals(404, system.rest("so.p63-27").get(address).statusCode(), address);
        }
    }

    private static void press(Page page, String button) {
        page.locator("[id='" + button + "']").click();
    }

    private static JsonNode scheme(String unit, int year, String code) {
        return schemes(unit, year).filter(item -> item.path("code").asText().equals(code)).findFirst().orElseThrow();
    }

    private static Stream<JsonNode> schemes(String unit, int year) {
        JsonNode page = system.api("cuc").json("/api/v1/schemes?unit=" + unit + "&year=" + year + "&size=100");
        return StreamSupport.stream(page.path("items").spliterator(), false);
    }

    private static JsonNode sources(String figure) {
        return Rest.json(system.rest("cuc").get("/api/v1/figures/P63-24.2023.YEAR." + figure + ".funds/sources"));
    }
}
