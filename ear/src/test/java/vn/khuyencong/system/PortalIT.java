package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.UnitId;

/** What people hand in on the web goes the way of every other message; what they enter from paper never looks signed. */
class PortalIT {

    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final UnitId BAC_NINH = new UnitId("P34-24");
    private static final UnitId HUE = new UnitId("P-46");
    private static final LocalDate IN_2024 = LocalDate.of(2024, 1, 15);
    private static final String SUBMIT = "/nop-van-ban.xhtml";
    private static final String PAPER = "/nhap-ho-so-giay.xhtml";

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;
    private static Path files;

    @BeforeAll
    static void aSystemOfItsOwn() {
        system = RunningSystem.start("portal", Map.of());
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("portal-screens"));
        files = Work.fresh("portal-files");
    }

    @AfterAll
    static void close() {
        chromium.close();
        system.close();
    }

    @AfterEach
    void figuresAgree() {
        assertTrue(system.ministry().figuresAgree());
        system.ministry().playDay(null);
    }

    @Test
    void aWorkbookHandedInIsSignedQueuedAcceptedAndCounted() throws IOException {
        system.ministry().playDay(IN_2024);
        Page page = chromium.signedIn("so.p63-24");
        Path file = template(page, "plan_local", 2024, BAC_GIANG).plan("KH-01", 60, 80).decided("12/QĐ-UBND", "10/01/2024", "Chủ tịch UBND tỉnh")
                .saved(files.resolve("ke-hoach.xlsx"));
        check(page, SUBMIT, file);
        assertThat(page.locator(".kc-findings .kc-finding-ERROR")).hasCount(0);
        assertThat(page.locator("table").first()).containsText("60.000.000");
        appearance.isAsItShouldBe(page, "nop-van-ban");
        assertFalse(mayBeSent(page, "Nộp"), "who examined it does not send it");
        assertThat(page.locator("main")).containsText("Người đã kiểm tra không tự nộp");
        Page director = chromium.signedIn("gd.p63-24");
        director.navigate("/index.xhtml");
        director.getByText("Xem lại và nộp bảng tính đồng nghiệp đã kiểm tra").click();
        appearance.isAsItShouldBe(director, "nop-cua-dong-nghiep");
        click(director, "Nộp");
        assertThat(director.getByText("Đã nhận bảng tính để gửi")).isVisible();
        assertThat(director.locator("#danh-sach + table tbody tr")).hasCount(1);
        JsonNode submission = received(BAC_GIANG, 2024, 1);
        assertEquals("ACCEPTED", submission.path("state").asText(), submission::toPrettyString);
        assertEquals("gd.p63-24", submission.path("actor").asText());
        assertTrue(submission.path("throughPortal").asBoolean());
        assertEquals("SIGNED", submission.path("origin").asText());
        assertEquals(2, submission.path("receipts").size());
        assertEquals(60, system.ministry().planned(BAC_GIANG, 2024));
        director.reload();
        click(director, "Xem văn bản và phiếu");
        page.navigate(director.url());
        assertThat(page.locator("main")).containsText("người nộp gd.p63-24");
        Download original = page.waitForDownload(() -> page.locator("a[href*='bang-tinh?']").click());
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(original.path()));
        appearance.isAsItShouldBe(page, "van-ban-nop-tren-web");

        check(page, SUBMIT, file);
        assertThat(page.getByText("đã nộp với đúng nội dung như vậy")).isVisible();
        assertFalse(mayBeSent(page, "Nộp"));
        Path other = template(page, "plan_local", 2024, BAC_GIANG).plan("KH-01", 61, 80).saved(files.resolve("khac.xlsx"));
        check(page, SUBMIT, other);
        assertThat(page.locator(".kc-findings")).containsText("KEY_ALREADY_USED");
        assertFalse(mayBeSent(page, "Nộp"));
    }

    @Test
    void aDefectIsShownAtItsCellAndNothingIsSent() throws IOException {
        system.ministry().playDay(IN_2024);
        long before = system.ministry().numberOfSubmissions();
        Page page = chromium.signedIn("so.p63-24");
        Path file = template(page, "plan_local", 2024, BAC_GIANG).plan("KH-SAI", 90, 80).saved(files.resolve("sai.xlsx"));
        check(page, SUBMIT, file);
        assertThat(page.locator(".kc-findings")).containsText("SUPPORT_ABOVE_COST");
        assertThat(page.locator(".kc-findings")).containsText("'Dòng kinh phí'!Q6");
        assertThat(page.locator(".kc-findings")).containsText("Việc cần làm");
        assertFalse(mayBeSent(page, "Nộp"));
        appearance.isAsItShouldBe(page, "nop-van-ban-loi");
        Download annotated = page.waitForDownload(() -> page.getByText("Tải bảng tính có ghi lỗi").click());
        assertEquals("co-ghi-loi-sai.xlsx", annotated.suggestedFilename());
        assertEquals(before, system.ministry().numberOfSubmissions());
    }

    @Test
    void aFileThatIsTooLargeNoWorkbookOrAnotherUnitsIsRefusedWithWords() throws IOException {
        system.ministry().playDay(IN_2024);
        Page page = chromium.signedIn("so.p63-24");
        page.navigate(SUBMIT);
        page.locator("input[type=file]").setInputFiles(Files.write(files.resolve("lon.xlsx"), new byte[6 * 1024 * 1024]));
        assertThat(page.getByText("Tệp lớn hơn 5 MB")).isVisible();
        assertThat(page.locator("input[type=file]")).hasValue("");
        APIResponse tooLarge = page.request().post("/nop-van-ban/tep", RequestOptions.create().setMultipart(FormData.create()
                .set("tep", new FilePayload("lon.xlsx", "application/octet-stream", new byte[11 * 1024 * 1024]))));
        assertTrue(tooLarge.url().endsWith("loi=too_large"), tooLarge.url());
        check(page, SUBMIT, Files.writeString(files.resolve("chu.xlsx"), "không phải bảng tính"));
        assertThat(page.locator(".kc-findings .kc-finding-ERROR").first()).isVisible();
        Page officer = chromium.signedIn("cuc");
        Path foreign = template(officer, "plan_local", 2024, HUE).plan("KH-01", 50, 80).saved(files.resolve("khac-tinh.xlsx"));
        check(page, SUBMIT, foreign);
        assertThat(page.locator(".kc-findings")).containsText("SUBJECT_NOT_OF_SENDER");
        assertFalse(mayBeSent(page, "Nộp"));
        assertEquals(403, page.request().get("/tai-ve/mau?kind=plan_local&year=2024&unit=" + HUE).status());
        assertEquals(403, officer.request().get(SUBMIT).status());
        assertEquals(403, chromium.signedIn("quantri").request().get(PAPER).status());
    }

    @Test
    void aPastYearOfAUnitThatIsNoMoreIsEnteredFromPaperAndComparedVisiblyUnsigned() throws IOException, ClientException {
        Page officer = chromium.signedIn("cuc");
        Path file = template(officer, "plan_local", 2021, BAC_GIANG).plan("KH-2021", 80, 100)
                .decided("1971/QĐ-UBND", "21/12/2020", "Chủ tịch UBND tỉnh Bắc Giang").saved(files.resolve("giay-2021.xlsx"));
        enter(officer, file, "2020-12-21");
        assertThat(officer.locator("main")).containsText("Theo văn bản giấy số 1971/QĐ-UBND, ngày 21/12/2020");
        appearance.isAsItShouldBe(officer, "nhap-ho-so-giay");
        click(officer, "Nhập số liệu");
        assertThat(officer.getByText("Đã nhận bảng tính để gửi")).isVisible();
        JsonNode entered = received(BAC_NINH, 2021, 1);
        assertEquals("ACCEPTED", entered.path("state").asText(), entered::toPrettyString);
        assertEquals("PAPER", entered.path("origin").asText());
        assertEquals(BAC_GIANG.value(), entered.path("subject").asText());
        assertEquals("1971/QĐ-UBND", entered.at("/paper/number").asText());
        assertEquals("cuc", entered.path("actor").asText());
        assertEquals(80, system.ministry().planned(BAC_GIANG, 2021));

        try (TestProvince successor = TestProvince.join(system, BAC_NINH.value())) {
            Plan of2022 = Plan.of(BAC_GIANG, 2022).decidedOn(LocalDate.of(2021, 12, 20)).fair(100);
            Verdict.accepted(successor.send(successor.letter(of2022.document())));
            var form = system.ministry().form("BM08", "year=2022&unit=" + BAC_GIANG);
            assertEquals("+25,00%", form.cell("Tổng cộng", change(form.columns())));
            assertTrue(form.text().contains("Số liệu năm 2021 nhập từ hồ sơ giấy: Bắc Giang."), form.text());

            // The unit's own signed version may take the place of the paper, never the other way round.
            Plan signed = Plan.of(BAC_GIANG, 2021).number("KH-2021").version(2, SubmissionKind.REPLACEMENT)
                    .decidedOn(LocalDate.of(2020, 12, 21)).fair(90);
            officer.navigate("/nguon-so-lieu.xhtml?year=2021&unit=" + BAC_GIANG + "&status=planned&measure=funds");
            assertThat(officer.locator("tbody")).containsText("Nhập từ hồ sơ giấy");
            appearance.isAsItShouldBe(officer, "nguon-giay");
            Verdict.accepted(successor.send(successor.letter(signed.document())));
            assertEquals(90, system.ministry().planned(BAC_GIANG, 2021));
        }
        officer.navigate("/van-ban.xhtml?id=" + entered.path("id").asLong());
        assertThat(officer.locator("main")).containsText("không có chữ ký số của đơn vị; số 1971/QĐ-UBND, ngày 21/12/2020");
        appearance.isAsItShouldBe(officer, "van-ban-giay");
        officer.navigate("/tiep-nhan.xhtml?year=2021");
        assertThat(officer.locator(".kc-inbox")).containsText("Nhập từ hồ sơ giấy");
        Path again = template(officer, "plan_local", 2021, BAC_GIANG).plan("KH-2021", 70, 100).document("Bản số", "3")
                .document("Hình thức gửi", "Thay thế").saved(files.resolve("giay-2021-3.xlsx"));
        enter(officer, again, "2020-12-21");
        assertThat(officer.locator(".kc-findings")).containsText("PAPER_AGAINST_SIGNED");
        assertFalse(mayBeSent(officer, "Nhập số liệu"));
    }

    @Test
    void thisYearIsNotEnteredFromPaperAndACeilingOfThenOnlyWarns() throws IOException {
        system.ministry().playDay(IN_2024);
        Page officer = chromium.signedIn("cuc");
        Path thisYear = template(officer, "plan_local", 2024, HUE).plan("KH-GIAY", 50, 80).saved(files.resolve("nam-nay.xlsx"));
        enter(officer, thisYear, "2024-01-02");
        assertThat(officer.locator(".kc-findings")).containsText("PAPER_YEAR_NOT_PAST");
        assertFalse(mayBeSent(officer, "Nhập số liệu"));
        Path above = template(officer, "plan_national", 2020, HUE).plan("KH-GIAY", 301, 500)
                .row("Dòng kinh phí", "Nội dung hoạt động", "A3").row("Dòng kinh phí", "Mức chi áp dụng", "MACHINERY")
                .row("Dòng kinh phí", "Cơ sở thụ hưởng", "Hợp tác xã A").row("Dòng kinh phí", "Loại hình cơ sở", "Hợp tác xã")
                .saved(files.resolve("vuot-tran.xlsx"));
        enter(officer, above, "2019-12-20");
        assertThat(officer.locator(".kc-finding-WARNING").first()).containsText("CEILING");
        assertThat(officer.locator(".kc-finding-ERROR")).hasCount(0);
        assertTrue(mayBeSent(officer, "Nhập số liệu"));
    }

    @Test
    void aUnitThatPassesItsOwnMessageOffAsPaperIsHeld() throws ClientException {
        try (TestProvince province = TestProvince.join(system, HUE.value())) {
            Event forged = province.event(province.plan(2019).decidedOn(LocalDate.of(2018, 12, 20)).fair(70).document())
                    .with("/entry", "PAPER").with("/papernumber", "1").with("/paperdate", "2018-12-20")
                    .with("/paperauthority", "UBND").with("/actor", "cuc");
            Letter letter = forged.signedBy(province.key());
            List<ReceivedReceipt> receipts = province.send(letter);
            new Verdict(system.ministry().submission(HUE, letter.digest()), receipts).isParkedFor("PAPER_NOT_BY_MINISTRY");
            assertEquals(0, system.ministry().planned(HUE, 2019));

            Letter claimed = province.event(province.plan(2026).decidedOn(LocalDate.of(2026, 1, 10)).fair(30).document())
                    .with("/actor", "cuc").signedBy(province.key());
            Verdict.accepted(province.send(claimed));
            JsonNode submission = system.ministry().submission(HUE, claimed.digest());
            assertFalse(submission.path("throughPortal").asBoolean());
            Page officer = chromium.signedIn("cuc");
            officer.navigate("/van-ban.xhtml?id=" + submission.path("id").asLong());
            assertThat(officer.locator("main")).containsText("chưa được chứng thực");
        }
    }

    private static FilledWorkbook template(Page page, String kind, int year, UnitId unit) {
        return FilledWorkbook.of(page.request().get("/tai-ve/mau?kind=" + kind + "&year=" + year + "&unit=" + unit).body());
    }

    private static void check(Page page, String address, Path file) {
        page.navigate(address);
        page.locator("input[type=file]").setInputFiles(file);
        click(page, "Kiểm tra");
    }

    private static void enter(Page page, Path file, String day) {
        page.navigate(PAPER);
        page.getByLabel("Số văn bản giấy").fill("1971/QĐ-UBND");
        page.getByLabel("Ngày văn bản giấy").fill(day);
        page.getByLabel("Cơ quan ban hành").fill("UBND tỉnh Bắc Giang");
        page.locator("input[type=file]").setInputFiles(file);
        click(page, "Kiểm tra");
    }

    private static void click(Page page, String name) {
        page.locator("main").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
    }

    private static boolean mayBeSent(Page page, String button) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).count() > 0;
    }

    private static String change(List<String> columns) {
        return columns.get(columns.size() - 1);
    }

    /** The newest submission of a sender about a year, once there are so many. */
    private static JsonNode received(UnitId sender, int year, int count) {
        Await.until("a submission of " + sender, () -> system.ministry().submissionsOf(sender, year).size() == count
                && !system.ministry().submissionsOf(sender, year).get(0).path("state").asText().isEmpty());
        return system.ministry().get("/api/v1/submissions/" + system.ministry().submissionsOf(sender, year).get(0).path("id").asLong());
    }
}
