package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.register.PaperSignature;

/** A form is issued on its page, checked by a stranger, printed again and withdrawn. */
class PrintRegisterIT {

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;

    @BeforeAll
    static void thereArePlans() throws IOException {
        system = Store.H2.system();
        Seasons.playedOn(Store.H2);
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("screens-of-the-print-register"));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aFormIsIssuedCheckedByAStrangerPrintedAgainAndWithdrawn() throws IOException {
        Page officer = chromium.signedIn("cuc");
        officer.navigate("/bieu-mau.xhtml?form=bm08&year=2023");
        issue(officer, "Phát hành");
        assertThat(officer.locator("main")).containsText("Đã phát hành; văn bản đã vào sổ.");
        assertThat(officer.locator("main")).containsText("/BC-ĐCK");
        appearance.isAsItShouldBe(officer, "so-van-ban-mot");
        long id = Long.parseLong(officer.url().replaceAll(".*[?&]id=(\\d+).*", "$1"));
        JsonNode document = inRegister(id);
        byte[] paper = officer.request().get("/tai-ve/van-ban.pdf?id=" + id).body();
        assertEquals(document.path("digest").asText(), Digest.sha256(paper));
        assertEquals(PaperSignature.State.INTACT, PaperSignature.of(paper).state());
        String text = text(paper);
        assertTrue(text.contains("Số: " + document.path("number").asText()), text);
        assertArrayEquals(paper, officer.request().get("/tai-ve/van-ban.pdf?id=" + id).body());

        officer.navigate("/bieu-mau.xhtml?form=bm08&year=2023");
        appearance.isAsItShouldBe(officer, "bieu-mau-da-phat-hanh");
        openWhatIsInForce(officer);
        assertTrue(officer.url().contains("id=" + id), "the same data is the same document");

        String code = document.path("code").asText();
        aStrangerChecks(code, paper, "Có hiệu lực");
        JsonNode told = Rest.json(Rest.anonymous(system.address()).get("/api/v1/printed-documents/" + code));
        assertEquals(List.of("GENUINE", "BM08", document.path("digest").asText()),
                List.of(told.path("state").asText(), told.path("form").asText(), told.path("digest").asText()));
        assertTrue(told.path("issuedBy").isMissingNode() && told.path("asked").isMissingNode(), told::toString);
        for (String list : List.of("/api/v1/printed-documents", "/api/v1/printed-documents/", "/api/v1/printed-documents?form=BM08")) {
            assertEquals(401, Rest.anonymous(system.address()).get(list).statusCode(), list);
        }
        assertEquals(404, officer.request().get("/tai-ve/van-ban.pdf?id=999999999").status());
        assertEquals(404, chromium.signedIn("so.p34-24").request().get("/tai-ve/van-ban.pdf?id=" + id).status());

        Page leader = chromium.signedIn("lanhdao.cuc");
        leader.navigate("/so-van-ban.xhtml");
        leader.locator("[name=text]").fill(code.replace("-", "").toLowerCase(java.util.Locale.ROOT));
        press(leader, "Lọc");
        assertThat(leader.locator("tbody tr")).hasCount(1);
        assertThat(leader.locator("tbody tr")).containsText("BM08-2023");
        leader.navigate("/so-van-ban.xhtml?form=bm08");
        appearance.isAsItShouldBe(leader, "so-van-ban");
        assertEquals(200, leader.request().get("/tai-ve/so-van-ban.xlsx?form=bm08").status());
        leader.navigate("/so-van-ban.xhtml?id=" + id);
        leader.locator("summary", new Page.LocatorOptions().setHasText("Thu hồi văn bản")).click();
        assertThat(leader.locator("details[open]")).containsText("hiện “Đã thu hồi” khi tra cứu");
        leader.locator("#f-reason").fill("Nhầm năm");
        press(leader, "Đồng ý");
        assertThat(leader.locator("main")).containsText("Đã thu hồi văn bản.");
        assertThat(leader.locator("main")).containsText("Nhầm năm");
        aStrangerChecks(code, paper, "Đã thu hồi");
        assertEquals("WITHDRAWN", inRegister(id).path("state").asText());
    }

    /** A people's committee's decision, a Centre's report and a Sở's plan, which is that of the provinces merged into it since: none is the department's. */
    @Test
    void formsOfAProvinceAreIssuedByItsOwnPeopleEachUnderTheNumberOfItsOffice() throws IOException {
        Page officer = chromium.signedIn("cuc");
        for (String[] form : new String[][] {{"form=bm11&plan=" + decided("P-20"), "COMMITTEE", "gd.p-20", "so.p-20"},
                {"form=bm13&year=2023&span=q4&unit=P34-24", "CENTRE", "tt.p34-24", "gd.p34-24"}, {"form=bm07&year=2023", "UNIT", "so.p34-24", "tt.p34-24"}}) {
            Page province = chromium.signedIn(form[2]);
            String question = "/bieu-mau.xhtml?" + form[0];
            if (!form[1].equals("UNIT")) {
                officer.navigate(question);
                assertThat(officer.locator("main")).containsText("Không được phát hành văn bản thay");
                assertThat(officer.locator("form[action*='/phat-hanh']")).hasCount(0);
            }
            Page another = chromium.signedIn(form[3]);
            another.navigate(question);
            assertThat(another.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Phát hành").setExact(true))).hasCount(0);
            // Whoever asks all the same, as a button did before the rights changed, hears why not.
            assertTrue(another.request().post("/so-van-ban/phat-hanh?" + form[0], RequestOptions.create().setForm(FormData.create())
                    .setHeader("Origin", system.address())).text().contains("Không được phát hành văn bản thay"), form[3]);
            province.navigate(question);
            issue(province, "Phát hành");
            assertThat(province.locator("main")).containsText("Đã phát hành; văn bản đã vào sổ.");
            appearance.isAsItShouldBe(province, "so-van-ban-" + form[1].toLowerCase(java.util.Locale.ROOT));
            String id = province.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
            byte[] paper = province.request().get("/tai-ve/van-ban.pdf?id=" + id).body();
            assertEquals(PaperSignature.State.INTACT, PaperSignature.of(paper).state());
            Page stranger = chromium.visitor();
            drop(stranger, paper);
            assertThat(stranger.locator("main")).containsText("Đúng từng byte");
            province.navigate(question);
            openWhatIsInForce(province);
            assertTrue(province.url().contains("id=" + id), "the same data is the same document");
        }
        Page province = chromium.signedIn("so.p34-24");
        province.navigate("/so-van-ban.xhtml");
        assertThat(province.locator("main")).containsText("tỉnh Bắc Ninh theo địa giới hiện nay");
        appearance.isAsItShouldBe(province, "so-van-ban-cua-tinh");
    }

    /** What is opened elsewhere is told with the page; what is another's to see is no fault. */
    @Test
    void thePageOfFormsLeadsToWhereOthersAreOpened() {
        Page officer = chromium.signedIn("cuc");
        officer.navigate("/bieu-mau.xhtml");
        assertThat(officer.locator("section:has(#noi-khac)")).containsText("BM24");
        appearance.isAsItShouldBe(officer, "bieu-mau-noi-khac");
        officer.navigate("/bieu-mau.xhtml?form=bm06&year=2023&unit=P34-24");
        assertThat(officer.locator("main .kc-empty")).containsText("tài khoản của tỉnh");
        assertThat(officer.locator("main .kc-empty a")).hasText("Tiếp nhận");
        officer.navigate("/bieu-mau.xhtml?form=bm07&year=2023&unit=P34-24");
        assertThat(officer.locator("main")).containsText("tính theo địa giới hiện nay");
        assertThat(officer.locator("[name=boundaries]")).hasValue("now");
    }

    @Test
    void nothingNewIsIssuedInTheNameOfWhoIsNoMoreAndNoFormWithoutFigures() {
        Page heir = chromium.signedIn("gd.p34-24");
        heir.navigate("/bieu-mau.xhtml?form=bm11&plan=" + decided("P63-24"));
        assertThat(heir.locator("main")).containsText("Ủy ban nhân dân tỉnh Bắc Giang chấm dứt từ sau ngày 30/06/2025");
        assertThat(heir.locator("form[action*='/phat-hanh']")).hasCount(0);
        heir.navigate("/bieu-mau.xhtml?form=bm08&year=2030");
        assertThat(heir.locator("main")).containsText("biểu trống không được phát hành");
        assertThat(heir.locator("form[action*='/phat-hanh']")).hasCount(0);
    }

    /** Entered by one, confirmed by another; without anybody a demo prints a name that is seen to be made up. */
    @Test
    void theNameOfWhoHoldsThePostStandsBelowTheSignature() throws IOException {
        String form = "/bieu-mau.xhtml?form=bm19&from=2022&to=2023";
        Page officer = chromium.signedIn("cuc");
        officer.navigate(form);
        assertThat(officer.locator("main")).containsText("Họ và tên (minh họa)");
        officer.navigate("/nguoi-ky.xhtml");
        officer.locator("#f-holderOffice").selectOption("DEPARTMENT");
        officer.locator("#f-holderPost").selectOption("CỤC TRƯỞNG");
        officer.locator("#f-holderName").fill("TS. Minh Họa");
        officer.locator("#f-holderFrom").fill("2015-01-01");
        officer.locator("#f-holderBasis").fill("Quyết định minh họa");
        press(officer, "Ghi");
        assertThat(officer.locator("main")).containsText("không ghi học hàm, học vị");
        officer.locator("#f-holderName").fill("Nguyễn Minh Họa");
        press(officer, "Ghi");
        assertThat(officer.locator("main")).containsText("Chờ xác nhận");
        assertThat(officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xác nhận").setExact(true))).hasCount(0);
        appearance.isAsItShouldBe(officer, "nguoi-ky");
        Page leader = chromium.signedIn("lanhdao.cuc");
        leader.navigate("/nguoi-ky.xhtml?shownOffice=DEPARTMENT");
        appearance.isAsItShouldBe(leader, "nguoi-ky-xac-nhan");
        press(leader, "Xác nhận");
        assertThat(leader.locator("main")).containsText("Đã xác nhận.");
        assertThat(leader.locator("[name=shownOffice]").first()).hasValue("DEPARTMENT");
        officer.navigate(form);
        assertThat(officer.locator("main")).containsText("Nguyễn Minh Họa");
        appearance.isAsItShouldBe(officer, "bieu-mau-nguoi-ky");
        byte[] paper = officer.request().get("/bieu-mau/BM19.pdf?from=2022&to=2023").body();
        Files.write(Work.fresh("named-paper").resolve("BM19.pdf"), paper);
        assertTrue(text(paper).contains("Nguyễn Minh Họa"), () -> "no name");
        leader.navigate("/nguoi-ky.xhtml");
        leader.getByText("Thôi giữ chức vụ").first().click();
        leader.locator("input[name=holderLastDay]").first().fill("2014-12-31");
        press(leader, "Ghi ngày cuối");
        assertThat(leader.locator("main")).containsText("Ghi nhầm");
        Page province = chromium.signedIn("so.p34-24");
        province.navigate("/nguoi-ky.xhtml");
        assertThat(province.locator("main")).not().containsText("Nguyễn Minh Họa");
        appearance.isAsItShouldBe(province, "nguoi-ky-cua-tinh");
    }

    @Test
    void anAdministratorSeesWhichOfficeHasAKeyAndUntilWhen() {
        Page administrator = chromium.signedIn("quantri");
        administrator.navigate("/khoa-va-chung-thu.xhtml");
        assertThat(administrator.locator("section[aria-labelledby=khoa-co-quan]")).containsText("Khóa thử nghiệm");
        appearance.isAsItShouldBe(administrator, "khoa-co-quan");
        administrator.navigate("/tinh-trang.xhtml");
        assertThat(administrator.locator("main")).containsText("Khóa thử nghiệm ký cho mọi cơ quan");
        appearance.isAsItShouldBe(administrator, "tinh-trang");
    }

    private static String decided(String unit) {
        return Rest.json(system.rest("cuc").get("/api/v1/plans/" + unit + "/2023/LOCAL/versions")).path("items").get(0).path("id").asText();
    }

    private static void aStrangerChecks(String code, byte[] paper, String state) {
        Page stranger = chromium.visitor();
        stranger.navigate("/kiem-tra-van-ban.xhtml?ma=" + code);
        assertThat(stranger.locator("main")).containsText(state);
        appearance.isAsItShouldBe(stranger, "kiem-tra-van-ban-" + (state.startsWith("Có") ? "that" : "thu-hoi"));
        drop(stranger, paper);
        assertThat(stranger.locator("main")).containsText("Đúng từng byte");
        assertThat(stranger.locator("main")).containsText(state);
        byte[] changed = paper.clone();
        changed[paper.length / 3] ^= 1;
        drop(stranger, changed);
        assertThat(stranger.locator("main")).containsText("Đã bị sửa");
        appearance.isAsItShouldBe(stranger, "kiem-tra-van-ban-bi-sua");
        stranger.navigate("/kiem-tra-van-ban.xhtml");
        FilePayload large = new FilePayload("van-ban.pdf", "application/pdf", new byte[11_900_000]);
        stranger.locator("#f-tep").setInputFiles(large);
        assertThat(stranger.locator("#qua-lon")).isVisible();
        assertTrue(stranger.request().post("/kiem-tra-van-ban/tep", RequestOptions.create().setMultipart(FormData.create().set("tep", large))
                .setHeader("Origin", system.address())).text().contains("Tệp lớn hơn 11 MB"), "also of whoever sends it all the same");
        stranger.navigate("/kiem-tra-van-ban/tep");
        assertThat(stranger).hasURL(java.util.regex.Pattern.compile(".*/kiem-tra-van-ban\\.xhtml"));
        drop(stranger, "không phải văn bản".getBytes(StandardCharsets.UTF_8));
        assertThat(stranger.locator("main")).containsText("Không phải bản đã phát hành");
    }

    private static void drop(Page stranger, byte[] file) {
        stranger.navigate("/kiem-tra-van-ban.xhtml");
        stranger.locator("#f-tep").setInputFiles(new FilePayload("van-ban.pdf", "application/pdf", file));
        press(stranger, "Kiểm tra tệp");
    }

    private static JsonNode inRegister(long id) {
        for (JsonNode one : Rest.json(system.rest("cuc").get("/api/v1/printed-documents?form=BM08&size=500")).path("items")) {
            if (one.path("id").asLong() == id) {
                return one;
            }
        }
        throw new AssertionError("document " + id + " is not in the register");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    /** What is issued, and under which number, is told before it is. */
    private static void issue(Page page, String name) {
        page.locator("summary", new Page.LocatorOptions().setHasText(name)).click();
        assertThat(page.locator("details[open]")).containsText("Phát hành với số");
        appearance.isAsItShouldBe(page, "phat-hanh-hoi");
        press(page, "Đồng ý");
    }

    /** Of the same data nothing new is offered, but the document that is in force. */
    private static void openWhatIsInForce(Page page) {
        assertThat(page.locator("main")).containsText("Số liệu không đổi");
        page.locator("main a", new Page.LocatorOptions().setHasText("Mở văn bản đang có hiệu lực")).click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/so-van-ban\\.xhtml\\?id=\\d+"));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    }
}
