package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.reports.readback.PrintedTable;
import vn.khuyencong.shared.FundSource;

/** The pages as officials meet them, in a real browser. */
class PagesIT {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final String BAC_GIANG = "so.p63-24";
    private static final String TABLE_2023 = "/tong-hop.xhtml?year=2023&scope=NORTH&period=H1";

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;
    private static Page officer;
    private static JsonNode returned;
    private static JsonNode replaced;

    @BeforeAll
    static void thereIsSomethingToSee() throws IOException, ClientException {
        system = Store.H2.system();
        Seasons.playedOn(Store.H2);
        sendWhatNeedsAttention();
        chromium = new Chromium(system.address());
        officer = chromium.signedIn("cuc");
        appearance = new Appearance(Work.fresh("screens"));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aWrongPasswordIsRefusedInOneSentenceAndTheRightOneLeadsOn() {
        Page page = chromium.visitor();
        page.navigate("/tiep-nhan.xhtml?year=2023");
        Chromium.signIn(page, "cuc", "wrong");
        assertThat(page.getByText("Tên đăng nhập hoặc mật khẩu không đúng")).isVisible();
        Chromium.signIn(page, "cuc", "khuyencong-demo");
        assertThat(page).hasURL(Pattern.compile("/tiep-nhan\\.xhtml\\?year=2023$"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng xuất")).click();
        page.navigate("/tiep-nhan.xhtml");
        assertThat(page).hasURL(Pattern.compile("/dang-nhap\\.xhtml"));
    }

    @Test
    void theInboxIsFilteredAndLeafedThrough() {
        officer.navigate("/tiep-nhan.xhtml?year=2023");
        long total = system.ministry().get("/api/v1/submissions?year=2023&size=1").path("total").asLong();
        assertThat(rows(officer)).hasCount(20);
        assertThat(officer.locator(".ui-paginator-current")).hasText("1–20 trong " + total);
        officer.locator(".ui-paginator-next").click();
        assertThat(officer.locator(".ui-paginator-current")).hasText("21–40 trong " + total);
        officer.locator("select[name=year]").selectOption("");
        officer.locator("select[name=state]").selectOption("Trả lại");
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lọc")).click();
        assertThat(officer).hasURL(Pattern.compile("state=returned", Pattern.CASE_INSENSITIVE));
        assertThat(officer.locator(".kc-inbox .kc-state-ACCEPTED")).hasCount(0);
        assertThat(officer.locator(".kc-inbox .kc-state-RETURNED").first()).isVisible();
    }

    @Test
    void aReturnedSubmissionShowsRefusalReceiptAndTheVeryMessage() throws IOException {
        officer.navigate("/van-ban.xhtml?id=" + returned.path("id").asLong());
        assertThat(officer.locator(".kc-findings")).containsText("CEILING_SHARE_EXCEEDED");
        assertThat(officer.locator(".kc-findings")).containsText("TT 28/2018/TT-BTC, Điều 8 khoản 4");
        assertThat(officer.locator(".kc-findings")).containsText("/data/schemes/0/lines/0/support");
        Download receipt = officer.waitForDownload(() -> officer.locator("a[href*='stage=BUSINESS']").click());
        assertArrayEquals(system.ministry().receipt(returned, "BUSINESS"), Files.readAllBytes(receipt.path()));
        officer.getByText("Xem nội dung").click();
        assertThat(officer.locator(".kc-raw")).containsText("\"specversion\":\"1.0\"");
        Download message = officer.waitForDownload(() -> officer.locator("a[href*='/tai-ve/thong-diep']").click());
        assertArrayEquals(system.ministry().message(returned), Files.readAllBytes(message.path()));
    }

    @Test
    void aTotalLeadsToItsLinesAndToTheSubmissionTheyCameBy() {
        officer.navigate(TABLE_2023);
        Locator bacGiang = officer.locator("tr", new Page.LocatorOptions().setHas(
                officer.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("Bắc Giang"))));
        bacGiang.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("3.200").setExact(true)).click();
        assertThat(officer.locator(".kc-figure")).containsText("3.200.000.000 đồng");
        assertThat(officer.getByText("11 dòng trong 1 văn bản")).isVisible();
        officer.locator("tbody th a").first().click();
        assertThat(officer.locator("h1")).containsText("Kế hoạch");
        assertThat(officer.locator(".kc-facts")).containsText("Bắc Giang");
        assertThat(officer.locator(".kc-facts")).containsText("KH-KCQG-2023");
        officer.goBack();
        officer.getByText("Về bảng tổng hợp").click();
        assertThat(officer.locator("h1")).containsText("6 tháng đầu năm 2023");
    }

    @Test
    void bothFormsAreShownAsTheyArePrinted() {
        assertEquals("177.165", shown(officer, "BM08", "/bieu-mau.xhtml?form=BM08&year=2023&scope=NORTH").cell("Tổng cộng", "Cộng"));
        assertEquals("53.190", shown(officer, "BM18", "/bieu-mau.xhtml?form=BM18&year=2023&period=H1&scope=NORTH")
                .cell("Tổng kinh phí khuyến công", "Cộng"));
    }

    @Test
    void theOtherTwoFormsAreShownAsTheyArePrinted() {
        assertEquals("3.200", shown(officer, "BM07", "/bieu-mau.xhtml?form=BM07&year=2023&scope=P63-24").cell("Tổng cộng", "KCQG"));
        assertEquals("82.560", shown(officer, "BM19", "/bieu-mau.xhtml?form=BM19&scope=NORTH&from=2022&to=2023").cell("2023 Kinh phí theo kế hoạch được duyệt", "KCQG"));
        officer.navigate("/bieu-mau.xhtml?form=BM07&year=2023");
        assertThat(officer.locator(".kc-empty")).containsText("Biểu này của một tỉnh");
        assertEquals(400, officer.navigate("/bieu-mau.xhtml?form=BM19&from=2023&to=2020").status());
        assertThat(officer.locator("h1")).hasText("Địa chỉ chưa đúng");
    }

    @ParameterizedTest
    @ValueSource(strings = {TABLE_2023, "/nguon-so-lieu.xhtml?year=2023&unit=P63-24&status=planned&measure=funds", "/tiep-nhan.xhtml?year=2023",
        "/bieu-mau.xhtml?form=BM07&year=2023&scope=P63-24"})
    void theTableOfEachPageIsDownloadedAsASpreadsheet(String page) throws IOException {
        officer.navigate(page);
        Download file = officer.waitForDownload(() -> officer.getByText("Tải XLSX").click());
        assertTrue(file.suggestedFilename().endsWith(".xlsx"), file.suggestedFilename());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file.path()))) {
            assertTrue(book.getSheetAt(0).getLastRowNum() > 10);
        }
    }

    @Test
    void twoVersionsStandSideBySide() throws IOException {
        officer.navigate("/van-ban.xhtml?id=" + replaced.path("id").asLong());
        officer.getByText("So sánh các bản").click();
        assertThat(officer.locator("h1")).containsText("KH-04");
        assertThat(officer.locator(".kc-compared").first()).containsText("-10.000.000");
        assertThat(officer.locator(".kc-change-MOVED")).containsText("Chuyển");
        assertThat(officer.locator(".kc-compared del").first()).isVisible();
        appearance.isAsItShouldBe(officer, "so-sanh");
        Download file = officer.waitForDownload(() -> officer.getByText("Tải XLSX").click());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file.path()))) {
            assertTrue(book.getSheetAt(0).getLastRowNum() > 5);
        }
        officer.getByText("Hiện cả phần không đổi").click();
        assertThat(officer).hasURL(Pattern.compile("tat-ca=true"));
        officer.navigate("/so-sanh.xhtml?van-ban=" + returned.path("id").asLong());
        assertThat(officer.locator(".kc-empty")).containsText("mới có một bản");
        assertEquals(400, officer.request().get("/so-sanh.xhtml?van-ban=" + replaced.path("id").asLong() + "&ban-cu=" + returned.path("id").asLong()).status());
        assertEquals(404, chromium.signedIn(BAC_GIANG).request().get("/so-sanh.xhtml?van-ban=" + replaced.path("id").asLong()).status());
    }

    @Test
    void aProvinceSeesItsOwnAlone() {
        Page page = chromium.signedIn(BAC_GIANG);
        page.navigate("/tiep-nhan.xhtml");
        assertThat(rows(page)).hasCount(7);
        for (String sender : page.locator(".kc-inbox .kc-col-sender").allInnerTexts()) {
            assertTrue(sender.contains("Bắc Giang") || sender.contains("Đơn vị gửi"), sender);
        }
        for (String foreign : new String[] {"/van-ban.xhtml?id=" + returned.path("id").asLong(), "/tong-hop.xhtml?year=2023&unit=P63-27",
            "/tong-hop.xhtml?year=2023&scope=NORTH", "/bieu-mau/BM08.pdf?year=2023&unit=P63-27",
            "/bieu-mau.xhtml?form=BM07&year=2023&unit=P63-27", "/tai-ve/thong-diep?id=" + returned.path("id").asLong()}) {
            int status = page.request().get(foreign).status();
            assertTrue(status == 403 || status == 404, foreign + " -> " + status);
        }
        page.navigate("/tong-hop.xhtml?year=2023&unit=P63-27");
        assertThat(page.getByText("ngoài phạm vi của tài khoản").first()).isVisible();
        assertEquals(403, system.rest(BAC_GIANG).get("/api/v1/consolidations/2023?region=NORTH").statusCode());
        assertEquals(404, system.rest(BAC_GIANG).get("/api/v1/submissions/" + returned.path("id").asLong()).statusCode());
    }

    @Test
    void noOtherSiteCanActInTheNameOfWhoeverSignedIn() {
        Page page = chromium.signedIn("cuc");
        FormData leaving = FormData.create().set("thoat", "thoat").set("thoat:nut", "Đăng xuất");
        APIResponse foreign = page.request().post("/index.xhtml", RequestOptions.create().setForm(leaving).setHeader("Origin", "http://other.example"));
        assertEquals(403, foreign.status());
        page.request().post("/index.xhtml", RequestOptions.create().setForm(leaving));
        page.navigate("/tiep-nhan.xhtml");
        assertThat(page.locator("h1")).hasText("Văn bản đã tiếp nhận");
    }

    @Test
    void withoutASignInNothingIsShown() {
        Rest nobody = Rest.anonymous(system.address());
        HttpResponse<byte[]> refused = nobody.get("/api/v1/submissions");
        assertEquals(401, refused.statusCode());
        assertEquals("application/problem+json", refused.headers().firstValue("Content-Type").orElse(""));
        assertEquals(302, nobody.get("/tong-hop.xhtml").statusCode());
        assertEquals(302, nobody.get("/tai-ve/thong-diep?id=" + returned.path("id").asLong()).statusCode());
        assertEquals(401, Rest.as(system.address(), "cuc", "wrong").get("/api/v1/submissions").statusCode());
    }

    @Test
    void theSignInPageIsVietnameseAccessibleAndWithinItsWidth() {
        Page page = chromium.visitor();
        page.navigate("/dang-nhap.xhtml");
        appearance.isAsItShouldBe(page, "dang-nhap");
        Chromium.signIn(page, "cuc", "wrong");
        appearance.isAsItShouldBe(page, "dang-nhap-sai");
    }

    /** As {@link EveryPageIT} does not meet them: asked for something of their own. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"viec-cua-toi,/index.xhtml?year=2023", "tiep-nhan-trong,/tiep-nhan.xhtml?year=2023&state=conflict",
        "tong-hop," + TABLE_2023, "tong-hop-nay,/tong-hop.xhtml?year=2022&boundaries=now", "tong-hop-mot-tinh,/tong-hop.xhtml?year=2023&scope=P63-24",
        "nguon-so-lieu,/nguon-so-lieu.xhtml?year=2023&unit=P63-24&status=planned&measure=funds", "bieu-mau-chon,/bieu-mau.xhtml",
        "bieu-mau,/bieu-mau.xhtml?form=BM08&year=2023&scope=NORTH", "bieu-mau-mot-tinh,/bieu-mau.xhtml?form=BM07&year=2023&scope=P63-24"})
    void everyPageIsVietnameseAccessibleAndWithinItsWidth(String name, String address) {
        officer.navigate(address);
        appearance.isAsItShouldBe(officer, name);
    }

    @Test
    void theSubmissionPagesAreVietnameseAccessibleAndWithinTheirWidth() {
        officer.navigate("/van-ban.xhtml?id=" + returned.path("id").asLong() + "&raw=true");
        appearance.isAsItShouldBe(officer, "van-ban-tra-lai");
        officer.navigate("/tiep-nhan.xhtml?unit=P63-24&year=2023");
        officer.locator(".kc-inbox tbody a[href*='van-ban.xhtml']").last().click();
        appearance.isAsItShouldBe(officer, "van-ban");
    }

    /** One returned, one parked and one waiting submission of a province that is not of the north. */
    private static void sendWhatNeedsAttention() throws ClientException {
        system.ministry().playDay(TODAY);
        try (TestProvince province = TestProvince.join(system, "P63-62")) {
            Plan aboveItsShare = province.plan(2024).number("KH-KCQG-01").fund(FundSource.NATIONAL).machine("Hợp tác xã A", 201, 400);
            Letter tooMuch = province.letter(aboveItsShare.document());
            province.send(tooMuch);
            province.send(province.letter(province.plan(2024).number("KH-02").fair(50).document()).cut());
            province.post(province.letter(province.plan(2024).number("KH-03").version(2, SubmissionKind.REPLACEMENT).fair(50).document()));
            Letter first = province.letter(province.plan(2024).number("KH-04").decidedOn(TODAY).fair(50).machine("Hợp tác xã A", 100, 300).document());
            province.send(first);
            Letter second = province.letter(province.plan(2024).number("KH-04").version(2, SubmissionKind.REPLACEMENT).decidedOn(TODAY)
                    .machine("Hợp tác xã A", 80, 300).machine("Hợp tác xã B", 60, 200).document());
            province.send(second);
            replaced = system.ministry().submission(province.unit(), second.digest());
            returned = system.ministry().submission(province.unit(), tooMuch.digest());
        } finally {
            system.ministry().playDay(null);
        }
    }

    private static Locator rows(Page page) {
        return page.locator(".kc-inbox tbody tr");
    }

    private static PrintedTable shown(Page page, String form, String address) {
        Response paper = page.waitForResponse(response -> response.url().contains("/bieu-mau/" + form + ".pdf"), () -> page.navigate(address));
        assertEquals("application/pdf", paper.headerValue("content-type"));
        String source = page.locator("iframe.kc-paper").getAttribute("src");
        return PrintedTable.read(page.request().get(source).body());
    }
}
