package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.AwardNomination.EnteredProduct;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.register.PaperSignature;

/** A round of a province from its entries to its decision: three jurors, of whom one must not judge an entry, one in his place, a council that differs once. */
class JuryIT {

    private static final String UNIT = "P63-83";
    private static final String CODE = "BC-CHAM";
    private static final LocalDate OPEN = LocalDate.of(2024, 3, 15);
    private static final LocalDate AFTER = LocalDate.of(2024, 5, 2);
    private static final String BEST = UNIT + "/SP-01";
    private static final String LAST = UNIT + "/SP-02";

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;
    private static long round;

    @BeforeAll
    static void entriesCame() throws IOException, ClientException {
        system = Store.H2.system();
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("screens-of-jury"));
        system.ministry().playDay(OPEN);
        JsonNode made = Rest.json(system.rest(person("so")).post("/api/v1/award-rounds", "application/json", """
                {"code": "%s", "name": "Bình chọn minh họa cấp tỉnh", "level": "PROVINCE", "organiser": "%s", "opensOn": "2024-03-10", "closesOn": "2024-04-30",
                "decideBy": "2024-06-30"}""".formatted(CODE, UNIT)));
        round = made.path("id").asLong();
        assertTrue(round > 0, made::toString);
        act(person("gd"), "Mở vòng bình chọn");
        try (TestProvince province = TestProvince.join(system, UNIT)) {
            Verdict.accepted(province.send(province.letter(entry("SP-01", "Bánh tráng"))));
            Verdict.accepted(province.send(province.letter(entry("SP-02", "Kẹo dừa"))));
        }
        system.ministry().playDay(AFTER);
    }

    @AfterAll
    static void theDayIsGivenBack() {
        chromium.close();
        system.ministry().playDay(null);
    }

    @Test
    void aRoundIsJudgedRankedAndDecided() throws IOException {
        Page officer = chromium.signedIn(person("so"));
        for (int i = 1; i <= 3; i++) {
            named(officer, i);
        }
        act(person("so"), "Bắt đầu chấm");
        Page first = chromium.signedIn("giamkhao1");
        draftsAndGives(first);
        gives("giamkhao2", Map.of(BEST, "28,5", LAST, "15"));
        declines();
        notYet(officer);
        named(officer, 4);
        gives("giamkhao4", Map.of(BEST, "26", LAST, "10"));
        ranked(officer);
        theCouncilDecides(officer);
        decided(first);
        certificatesAreIssuedAtOnce();
        aCertificateIsWithdrawnAndAnybodyIsToldSo();
    }

    private static void named(Page officer, int number) {
        judging(officer);
        officer.locator("summary", new Page.LocatorOptions().setHasText("Cử giám khảo")).click();
        TestFair.fill(officer, "cu:taiKhoan", "giamkhao" + number);
        TestFair.fill(officer, "cu:ten", "Giám khảo " + number);
        TestFair.fill(officer, "cu:chucVu", "Chuyên gia");
        TestFair.press(officer, "cu:lam");
        assertThat(officer.locator("main")).containsText("Đã cử giám khảo");
    }

    /** What cannot be read or does not fit is said at its field and nothing is lost. */
    private static void draftsAndGives(Page juror) {
        juror.navigate("/cham-diem.xhtml");
        assertThat(juror.locator("main")).containsText("Đã nộp 0/2 phiếu");
        appearance.isAsItShouldBe(juror, "cham-diem");
        sheet(juror, BEST);
        points(juror, "35,55");
        TestFair.press(juror, "phieu:nop");
        assertThat(juror.locator(".kc-trouble")).containsText("nhiều nhất một chữ số thập phân");
        assertThat(juror.locator("[id='phieu:tieuChi:0:diem']")).hasValue("35,55");
        points(juror, "30");
        TestFair.fill(juror, "phieu:nhanXet", "Bao bì đẹp");
        TestFair.press(juror, "phieu:nhap");
        assertThat(juror.locator("main")).containsText("Đã nộp 0/2 phiếu");
        assertThat(juror.locator("main")).containsText("Bản nháp");
        sheet(juror, BEST);
        assertThat(juror.locator("[id='phieu:tieuChi:0:diem']")).hasValue("30");
        appearance.isAsItShouldBe(juror, "cham-diem-phieu");
        TestFair.press(juror, "phieu:nop");
        sheet(juror, LAST);
        points(juror, "15");
        TestFair.press(juror, "phieu:nop");
        assertThat(juror.locator("main")).containsText("Đã nộp 2/2 phiếu");
    }

    private static void gives(String account, Map<String, String> firstCriterion) {
        Page juror = chromium.signedIn(account);
        new TreeMap<>(firstCriterion).forEach((entry, points) -> {
            sheet(juror, entry);
            points(juror, points);
            TestFair.press(juror, "phieu:nop");
        });
        assertThat(juror.locator("main")).containsText("Đã nộp 2/2 phiếu");
        assertEquals(404, juror.navigate("/ket-qua-binh-chon.xhtml?id=999999999").status());
        juror.navigate("/ket-qua-binh-chon.xhtml?id=" + round);
        assertThat(juror.locator("main")).containsText("Chưa có bảng xếp hạng");
    }

    private static void declines() {
        Page juror = chromium.signedIn("giamkhao3");
        sheet(juror, BEST);
        points(juror, "1");
        TestFair.press(juror, "phieu:nop");
        sheet(juror, BEST);
        juror.locator("summary").click();
        TestFair.fill(juror, "tuChoi:lyDo", "Từng tư vấn cho cơ sở");
        TestFair.press(juror, "tuChoi:lam");
        assertThat(juror.locator("main")).containsText("Không chấm");
        sheet(juror, LAST);
        points(juror, "20");
        TestFair.press(juror, "phieu:nop");
        assertThat(juror.locator("main")).containsText("Đã nộp 1/1 phiếu");
    }

    private static void notYet(Page officer) {
        judging(officer);
        assertThat(officer.locator("main")).containsText("Từng tư vấn cho cơ sở");
        assertEquals(404, officer.navigate("/bieu-mau/BM23.pdf?round=" + round).status());
        judging(officer);
        TestFair.press(officer, "khoaDiem:lam");
        assertThat(officer.locator(".kc-trouble")).containsText("chỉ có 2 giám khảo chấm, cần ít nhất 3");
        appearance.isAsItShouldBe(officer, "ket-qua-dang-cham");
    }

    private static void ranked(Page officer) {
        judging(officer);
        TestFair.press(officer, "khoaDiem:lam");
        assertThat(officer.locator("main")).containsText("Đã khóa bảng điểm và xếp hạng");
        assertThat(officer.locator("main")).containsText("78,167");
        TestFair.press(officer, "lai:tinhLai");
        assertThat(officer.locator("main")).containsText("đúng từng byte");
        appearance.isAsItShouldBe(officer, "ket-qua-xep-hang");
    }

    private static void theCouncilDecides(Page officer) {
        member(officer, "Chủ tọa minh họa", "CHAIR");
        member(officer, "Thư ký minh họa", "SECRETARY");
        officer.locator("[id='ketLuan:hoSo']").selectOption(LAST);
        officer.locator("[id='ketLuan:quyet']").selectOption("true");
        TestFair.press(officer, "ketLuan:ghi");
        assertThat(officer.locator(".kc-trouble")).containsText("không đạt theo bảng xếp hạng mà hội đồng công nhận");
        TestFair.fill(officer, "ketLuan:lyDo", "Nghề truyền thống cần gìn giữ");
        TestFair.press(officer, "ketLuan:ghi");
        assertThat(officer.locator("main")).containsText("Nghề truyền thống cần gìn giữ");
        TestFair.press(officer, "ketLuan:theo");
        TestFair.fill(officer, "bienBan:ngay", AFTER.toString());
        TestFair.fill(officer, "bienBan:noi", "Trụ sở Sở");
        officer.getByLabel("Chủ tọa minh họa").check();
        officer.getByLabel("Thư ký minh họa").check();
        TestFair.press(officer, "bienBan:ky");
        assertThat(officer.locator("main")).containsText("chữ ký số đúng");
        appearance.isAsItShouldBe(officer, "ket-qua-hoi-dong");
        for (String part : List.of("sheets", "table", "minutes")) {
            byte[] pdf = system.rest(person("so")).get("/api/v1/forms/BM23.pdf?round=" + round + "&part=" + part).body();
            assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        }
    }

    private static void member(Page officer, String name, String role) {
        judging(officer);
        officer.locator("summary", new Page.LocatorOptions().setHasText("Thêm thành viên hội đồng")).click();
        TestFair.fill(officer, "themHoiDong:ten", name);
        TestFair.fill(officer, "themHoiDong:chucVu", "Lãnh đạo");
        officer.locator("[id='themHoiDong:vaiTro']").selectOption(role);
        TestFair.press(officer, "themHoiDong:lam");
        assertThat(officer.locator("main")).containsText("Đã ghi hội đồng");
    }

    private static void decided(Page juror) {
        Page director = chromium.signedIn(person("gd"));
        director.navigate("/vong-binh-chon-chi-tiet.xhtml?id=" + round);
        director.locator("[name=decisionNumber]").fill("12/QĐ-UBND");
        director.locator("[name=decisionDate]").fill(AFTER.toString());
        press(director, "Ghi quyết định công nhận");
        assertThat(director.locator("main")).containsText("12/QĐ-UBND");
        JsonNode result = Rest.json(system.rest(person("so")).get("/api/v1/award-rounds/" + round + "/result"));
        assertTrue(result.toString().contains("12/QĐ-UBND"), result::toString);
        juror.navigate("/ket-qua-binh-chon.xhtml?id=" + round);
        assertThat(juror.locator("main")).containsText("Bánh tráng");
        assertEquals(403, juror.navigate("/tai-khoan.xhtml").status());
    }

    /** Each is a signed document of the register; the one PDF is for printing and says so. */
    private static void certificatesAreIssuedAtOnce() throws IOException {
        Page director = chromium.signedIn(person("gd"));
        director.navigate("/vong-binh-chon-chi-tiet.xhtml?id=" + round);
        press(director, "Phát hành mọi giấy chứng nhận");
        assertThat(director.locator(".kc-head")).containsText("Đã xong");
        appearance.isAsItShouldBe(director, "giay-chung-nhan-hang-loat");
        assertThat(director.locator("main")).containsText("chỉ dùng để in");
        byte[] zip = director.request().get(director.getByText("Tải tất cả (ZIP)").getAttribute("href")).body();
        try (ZipInputStream papers = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertTrue(papers.getNextEntry().getName().matches("\\d+-\\S+ .+\\.pdf"));
            assertEquals(PaperSignature.State.INTACT, PaperSignature.of(papers.readAllBytes()).state());
        }
        // The certificates are the people's committee's: neither the Sở's officers nor the Centre's have them made or fetch them.
        for (String other : List.of("so", "tt")) {
            APIRequestContext wrong = chromium.signedIn(person(other)).request();
            for (String kind : List.of("ZIP", "pdf")) {
                String href = kind.equals("ZIP") ? director.getByText("Tải tất cả (ZIP)").getAttribute("href") : director.locator("a[href*='tat-ca.pdf']").first().getAttribute("href");
                assertEquals(403, wrong.get(href).status(), other + " " + href);
            }
            assertEquals(403, wrong.get(director.url()).status(), other);
            for (String act : List.of("lap", "dung", "tiep")) {
                assertEquals(403, wrong.post("/loat-giay/" + act, RequestOptions.create().setForm(FormData.create().set("kind", "CERTIFICATES").set("source", String.valueOf(round))
                        .set("id", director.url().replaceAll(".*[?&]id=(\\d+).*", "$1"))).setHeader("Origin", system.address())).status(), other + " " + act);
            }
            assertEquals(403, system.rest(person(other)).post("/api/v1/print-batches", "application/json", "{\"kind\":\"CERTIFICATES\",\"source\":" + round + "}").statusCode(), other);
        }
        byte[] stack = director.request().get(director.locator("a[href*='tat-ca.pdf']").first().getAttribute("href")).body();
        assertEquals(PaperSignature.State.NONE, PaperSignature.of(stack).state());
        try (PDDocument document = Loader.loadPDF(stack)) {
            assertTrue(document.getDocumentInformation().getTitle().contains("không mang chữ ký số"));
        }
    }

    private static void aCertificateIsWithdrawnAndAnybodyIsToldSo() {
        Page director = chromium.signedIn(person("gd"));
        director.navigate("/vong-binh-chon-chi-tiet.xhtml?id=" + round);
        assertThat(director.locator("#ho-so ~ div tbody tr")).hasCount(2);
        Locator best = director.locator("tr", new Page.LocatorOptions().setHasText("Bánh tráng"));
        assertThat(best).containsText("001/2024/GCN-T");
        Page anybody = chromium.visitor();
        anybody.navigate("/kiem-tra-giay-chung-nhan.xhtml?ma=001/2024/GCN-T");
        assertThat(anybody.locator("main")).containsText("Thật, còn giá trị");
        best.locator("summary").click();
        best.locator("[name=reason]").fill("Hồ sơ không đúng");
        best.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Thu hồi giấy chứng nhận").setExact(true)).click();
        assertThat(best).containsText("Đã thu hồi " + AFTER.format(DateTimeFormatter.ofPattern("dd/MM/uuuu")));
        anybody.reload();
        assertThat(anybody.locator("main")).containsText("Đã thu hồi");
        assertThat(anybody.locator("main")).containsText("không còn giá trị");
        for (String list : List.of("vong-binh-chon-chi-tiet", "ket-qua-binh-chon")) {
            APIResponse sheet = director.request().get(director.url().replaceAll("/vong-binh-chon-chi-tiet.*", "/tai-ve/" + list + ".xlsx?id=" + round));
            assertEquals("200 PK", sheet.status() + " " + new String(sheet.body(), 0, 2, StandardCharsets.US_ASCII));
        }
    }

    private static void judging(Page officer) {
        officer.navigate("/ket-qua-binh-chon.xhtml?id=" + round);
    }

    private static void sheet(Page juror, String entry) {
        juror.navigate("/cham-diem.xhtml?round=" + round + "&entry=" + entry);
    }

    /** The first criterion is told apart, the others are the same: 25, 20, 5. */
    private static void points(Page juror, String first) {
        List<String> all = List.of(first, "25", "20", "5");
        for (int i = 0; i < all.size(); i++) {
            TestFair.fill(juror, "phieu:tieuChi:" + i + ":diem", all.get(i));
        }
    }

    private static void act(String account, String button) {
        Page page = chromium.signedIn(account);
        page.navigate("/vong-binh-chon-chi-tiet.xhtml?id=" + round);
        press(page, button);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
        assertThat(page.locator("main")).not().containsText("Không thực hiện được");
    }

    private static String person(String role) {
        return role + "." + UNIT.toLowerCase(Locale.ROOT);
    }

    private static AwardNomination entry(String document, String product) {
        return new AwardNomination(new DocumentKey(UNIT, 2024, AwardNomination.STREAM, document, 1), SubmissionKind.ORIGINAL, CODE,
                new Establishment("Cơ sở " + document, LegalForm.COMPANY, null, "xã A"), new EnteredProduct(product, "PROCESSED", "Sản phẩm minh họa", false, true, true, true, true),
                new AwardNomination.Production(1_000_000_000L, 12, "OCOP 3 sao"), null, null, true, List.of());
    }
}
