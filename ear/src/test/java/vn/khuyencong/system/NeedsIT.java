package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the public page to the dossier, as an establishment and the officers of Bắc Giang meet it in January 2024. */
class NeedsIT {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 18);

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;
    private static Page officer;
    private static Page visitor;
    private static Page stranger;

    @BeforeAll
    static void aCallIsOpen() throws IOException {
        system = Store.H2.system();
        system.ministry().playDay(DAY);
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("screens-of-needs"));
        officer = chromium.signedIn("so.p63-24");
        visitor = chromium.visitor();
        stranger = chromium.signedIn("so.p63-27");
        officer.navigate("/nhu-cau.xhtml?year=2024");
        officer.locator("#f-title").fill("Đăng ký nhu cầu năm 2024");
        officer.locator("#f-content").fill("Hỗ trợ máy móc tiên tiến");
        officer.locator("#f-closesOn").fill("2024-02-15");
        press(officer, "Mở đợt đăng ký");
        assertThat(officer.getByText("Đã mở đợt đăng ký.")).isVisible();
    }

    @AfterAll
    static void close() {
        chromium.close();
        system.ministry().playDay(null);
    }

    @Test
    void anEstablishmentRegistersAndItsNeedBecomesADossier() throws IOException {
        String code = registered();
        lookUp(code, "Đã ghi nhận");
        surveyed();
        officer.navigate("/nhu-cau.xhtml?year=2024");
        officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hợp tác xã Mỳ gạo").setExact(true)).first().click();
        press(officer, "Loại, không đủ điều kiện");
        assertThat(officer.getByText("Chưa nêu tiêu chí nào không đạt.")).isVisible();
        press(officer, "Chọn lập đề án");
        appearance.isAsItShouldBe(officer, "nhu-cau-mot");
        isPrintedForItsOwnAlone(link(officer, "Phiếu đăng ký (BM01)").getAttribute("href"));
        lookUp(code, "Được chọn lập đề án");
        drafted();
        nilPlan();
    }

    /** Faults first: they are told at their fields and nothing that was typed is lost. */
    private static String registered() {
        visitor.navigate("/dang-ky.xhtml");
        appearance.isAsItShouldBe(visitor, "dang-ky");
        visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đăng ký nhu cầu năm 2024")).first().click();
        visitor.locator("input[name='c.SECTOR'][value=no]").check();
        press(visitor, "Kiểm tra");
        assertThat(visitor.getByText("Ngành nghề của cơ sở không thuộc danh mục được hỗ trợ.")).isVisible();
        visitor.locator("#f-name").fill("Hợp tác xã Mỳ gạo");
        press(visitor, "Gửi phiếu đăng ký");
        assertThat(visitor.locator(".kc-trouble li")).not().hasCount(0);
        assertThat(visitor.locator("#f-name")).hasValue("Hợp tác xã Mỳ gạo");
        appearance.isAsItShouldBe(visitor, "dang-ky-thieu");
        filled(visitor);
        press(visitor, "Gửi phiếu đăng ký");
        assertThat(visitor.getByText("Đã nhận phiếu đăng ký.")).isVisible();
        String code = visitor.locator(".kc-secret").innerText();
        visitor.reload();
        assertThat(visitor.locator(".kc-secret")).hasCount(0);
        return code;
    }

    private static void filled(Page page) {
        page.locator("#f-commune").fill("xã Dĩnh Kế");
        page.locator("#f-district").fill("Lạng Giang");
        page.locator("#f-contact").fill("Người liên hệ");
        page.locator("#f-phone").fill("0900000000");
        page.locator("#f-sector").fill("Chế biến nông sản");
        page.locator("#f-products").fill("Mỳ gạo");
        page.locator("#f-totalInvestment").fill("600.000.000");
        page.locator("#f-support").fill("200.000.000");
        page.locator("#f-counterpart").fill("400.000.000");
        page.locator("#f-need").fill("Máy tráng mỳ");
        page.locator("[name='m1.name']").fill("Máy tráng mỳ");
        page.locator("[name='m1.price']").fill("600000000");
        page.locator("[name='m1.supplier']").fill("Công ty Máy");
        page.locator("[name='m1.date']").fill("2024-01-10");
        page.locator("[name='m1.until']").fill("2024-12-31");
        page.locator("input[name=committed]").check();
    }

    private static void lookUp(String code, String state) {
        visitor.navigate("/dang-ky.xhtml");
        visitor.locator("#f-code").fill(code.toLowerCase(java.util.Locale.ROOT));
        press(visitor, "Tra cứu");
        assertThat(visitor.locator(".kc-facts")).containsText(state);
        assertThat(visitor.locator(".kc-facts")).not().containsText("0900000000");
    }

    private static void surveyed() {
        officer.navigate("/khao-sat.xhtml?year=2024");
        officer.locator("#f-title").fill("Khảo sát năm 2024");
        officer.locator("#f-places").fill("Lạng Giang\nHiệp Hòa");
        officer.locator("#f-team").fill("Trưởng đoàn, Trung tâm Khuyến công\nThành viên, Phòng Kinh tế huyện");
        press(officer, "Lập đợt");
        assertThat(officer.locator(".kc-facts")).containsText("0/2");
        press(officer, "Thêm");
        officer.locator("tbody th a").first().click();
        press(officer, "Hoàn thành lượt này");
        assertThat(officer.locator(".kc-trouble")).containsText("Thiếu minh chứng");
        for (Locator evidence : officer.locator("[name$='.evidence']").all()) {
            evidence.fill("ảnh tại xưởng");
        }
        officer.locator("#f-conclusion").fill("Đề nghị hỗ trợ");
        appearance.isAsItShouldBe(officer, "luot-khao-sat");
        isPrintedForItsOwnAlone(preview("Biên bản khảo sát (BM02)"));
        press(officer, "Hoàn thành lượt này");
        assertThat(officer.locator(".kc-facts")).containsText("1/2");
        appearance.isAsItShouldBe(officer, "dot-khao-sat");
    }

    private static void drafted() {
        officer.navigate("/ho-so-de-an.xhtml?year=2024");
        officer.locator("input[name=needs]").first().check();
        officer.locator("#f-schemeCode").fill("DA-THU-" + System.nanoTime());
        officer.locator("#f-schemeName").fill("Hỗ trợ máy tráng mỳ");
        officer.locator("#f-implementingUnit").fill("Trung tâm Khuyến công");
        press(officer, "Lập hồ sơ");
        assertThat(officer.getByText("Hồ sơ còn thiếu: Báo giá máy móc thiết bị").first()).isVisible();
        appearance.isAsItShouldBe(officer, "ho-so");
        for (String paper : new String[] {"PRODUCTION_PLAN", "QUOTATIONS", "REPORT"}) {
            officer.locator("[name='k." + paper + "']").selectOption("yes");
        }
        officer.locator("[name='e.0.measure']").fill("JOBS");
        officer.locator("[name='e.0.expected']").fill("10");
        press(officer, "Lưu thành bản mới");
        assertThat(officer.getByText("Hồ sơ đầy đủ.")).isVisible();
        officer.locator("button[value=BEGIN_GRASSROOTS_APPRAISAL]").click();
        assertThat(officer.locator("#tham-dinh")).isVisible();
        appearance.isAsItShouldBe(officer, "ho-so-tham-dinh");
        String scheme = preview("Đề án (BM03)");
        isPrintedForItsOwnAlone(scheme);
        isMarkedAsSample(scheme.replace("BM03.pdf", "BM03.xlsx"));
        assertThat(link(officer, "Biên bản thẩm định (BM05)")).hasCount(0);
        assertThat(officer.locator(".kc-offer").filter(new Locator.FilterOptions().setHasText(Pattern.compile("so\\.p63-24"))).first()).isVisible();
        officer.navigate("/index.xhtml");
        assertThat(officer.locator(".kc-waiting")).containsText("Hồ sơ đang thẩm định cấp cơ sở");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The address of the paper that a link shows, looked up on a page of its own: what is typed stays. */
    private static String preview(String link) {
        Page shown = officer.context().newPage();
        shown.navigate(link(officer, link).getAttribute("href"));
        String paper = shown.locator("iframe.kc-paper").getAttribute("src");
        shown.close();
        return paper;
    }

    private static void isPrintedForItsOwnAlone(String paper) {
        assertEquals("application/pdf", officer.request().get(paper).headers().get("content-type"));
        assertEquals(404, stranger.request().get(paper).status(), paper);
    }

    /** Nobody said so of the dossier: it is enough that the system runs as demo. */
    private static void isMarkedAsSample(String sheet) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(officer.request().get(sheet).body()))) {
            assertTrue(StreamSupport.stream(book.getSheetAt(0).spliterator(), false).flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .anyMatch(cell -> cell.toString().contains("SỐ LIỆU MINH HỌA")), sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void nilPlan() throws IOException {
        officer.navigate("/ho-so-de-an.xhtml?year=2025");
        Download file = officer.waitForDownload(() -> officer.getByText("Tải bảng tính kế hoạch").first().click());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file.path()))) {
            assertTrue(book.getNumberOfSheets() > 1);
        }
    }

    @Test
    void theListsAreVietnameseAccessibleAndWithinTheirWidth() {
        for (String page : new String[] {"nhu-cau.xhtml?year=2024", "nhu-cau-moi.xhtml", "cong-tac-vien.xhtml", "khao-sat.xhtml?year=2024", "ho-so-de-an.xhtml?year=2024"}) {
            officer.navigate("/" + page);
            appearance.isAsItShouldBe(officer, page.replaceAll("\\.xhtml.*", ""));
        }
    }

    @Test
    void nobodyReachesMoreThanThePublicPageWithoutSigningIn() {
        Rest nobody = Rest.anonymous(system.address());
        assertEquals(200, nobody.get("/dang-ky.xhtml").statusCode());
        for (String closed : new String[] {"/nhu-cau.xhtml", "/khao-sat.xhtml", "/ho-so-de-an.xhtml", "/cong-tac-vien.xhtml", "/dang-ky/khac", "/tai-ve/ke-hoach-tu-de-an"}) {
            assertEquals(302, nobody.get(closed).statusCode(), closed);
        }
        assertEquals(404, visitor.request().get("/dang-ky.xhtml?dot=999999").status());
        FormData form = FormData.create().set("code", "x");
        assertEquals(403, visitor.request().post("/dang-ky/tra-cuu", RequestOptions.create().setForm(form).setHeader("Origin", "http://other.example")).status());
        assertEquals(400, visitor.request().post("/dang-ky/gui", RequestOptions.create().setForm(FormData.create().set("need", "x".repeat(70_000)))).status());
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }
}
