package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The letters to hundreds of exhibitors: seen as they are made, stopped, gone on with by hand and after the server died, and fetched. */
class PrintBatchIT {

    private static final String UNIT = "P63-24";
    private static final int MANY = 300;
    private static final int A_PAGE = 50;
    private static final double PATIENCE = 120_000;
    private static final String PROPOSED = """
            () => [...document.querySelectorAll("form[action$='/khen-thuong/viec']")].filter(form => form.elements['viec'].value === 'grant')
              .map(form => form.elements['id'].value)""";

    private static RunningSystem system;
    private static Appearance appearance;

    @BeforeAll
    static void start() {
        // Hundreds of exhibitors take their time to be allocated.
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        system = RunningSystem.start("print-batch", Store.H2.environment("print-batch"));
        appearance = new Appearance(Work.fresh("screens-of-print-batches"));
    }

    @AfterAll
    static void close() {
        PlaywrightAssertions.setDefaultAssertionTimeout(5_000);
        system.close();
    }

    @Test
    void hundredsOfLettersAreMadeStoppedGoneOnWithAndFetched() throws ClientException, IOException {
        String address;
        try (Chromium chromium = new Chromium(system.address())) {
            TestFair fair = TestFair.announced(system, chromium, "HC-LOAT", UNIT);
            fair.isAppliedForBy(MANY);
            system.ministry().playDay(TestFair.AFTER);
            Page officer = chromium.signedIn("cuc");
            fair.compute(officer, null);
            officer.locator("form[action$='/loat-giay/lap'] button").click();
            officer.waitForURL("**/loat-giay.xhtml?id=*");
            address = officer.url();
            movesByItself(officer);
            officer.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Work.fresh("screen-of-a-running-batch").resolve("dang-lap.png")));
            press(officer, "Dừng");
            assertThat(officer.locator(".kc-state")).hasText("Đã dừng");
            appearance.isAsItShouldBe(officer, "da-dung");
            double made = passed(officer);
            assertTrue(made > 0 && made < MANY, made + " are made");
            press(officer, "Làm tiếp");
            assertThat(officer.locator(".kc-state")).hasText("Đang lập");
            movesByItself(officer);
            assertTrue(passed(officer) < MANY, "the server dies while it works");
        }
        system.kill();
        system.start();
        try (Chromium chromium = new Chromium(system.address())) {
            Page officer = chromium.signedIn("cuc");
            officer.navigate(address);
            assertThat(officer.locator(".kc-state")).hasText("Đã xong", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
            assertThat(officer.locator("main")).containsText(MANY + " trên " + MANY + " giấy đã lập");
            appearance.isAsItShouldBe(officer, "da-xong");
            fetched(officer);
        }
    }

    @Test
    void theMeritCertificatesOfAYearArePrintedAtOnce() throws IOException {
        try (Chromium chromium = new Chromium(system.address())) {
            Page officer = chromium.signedIn("cuc");
            for (int number = 1; number <= 3; number++) {
                post(officer, "/khen-thuong/de-nghi", Map.of("year", "2023", "meritKind", "PERSON", "meritUnit", UNIT, "meritName", "Cán bộ minh họa " + number, "meritPosition", "Chuyên viên",
                        "merits", "Thành tích minh họa"));
            }
            Page leader = chromium.signedIn("lanhdao.cuc");
            leader.navigate("/khen-thuong.xhtml?year=2023");
            for (Object id : (List<?>) leader.evaluate(PROPOSED)) {
                post(leader, "/khen-thuong/viec", Map.of("id", id.toString(), "year", "2023", "viec", "grant", "decisionNumber", "15/QĐ-BCT", "decisionDate", "2024-03-01"));
            }
            leader.navigate("/khen-thuong.xhtml?year=2023");
            appearance.isAsItShouldBe(leader, "khen-thuong");
            press(leader, "Phát hành mọi bằng khen đã tặng");
            assertThat(leader.locator(".kc-head")).containsText("Đã xong");
            assertThat(leader.locator("h1")).hasText("Bằng khen năm 2023");
            assertThat(leader.locator("main")).containsText("3 trên 3 giấy đã lập");
            Map<String, String> papers = papers(body(leader, "Tải tất cả (ZIP)"));
            assertEquals(3, papers.size());
            papers.keySet().forEach(name -> assertTrue(name.matches("00\\d-2024-BK-BCT Can bo minh hoa \\d\\.pdf"), name));
            String together = text(body(leader, "Một tệp PDF để in"));
            for (int number = 1; number <= 3; number++) {
                String person = "Cán bộ minh họa " + number;
                assertEquals(1, papers.values().stream().filter(text -> text.contains(person)).count(), person);
                assertTrue(together.contains(person), person);
            }
            whatIsWithdrawnIsInNeitherFileAndTheZipSaysSo(leader);
            whereNothingHoldsNoFileIsPromised(leader);
            manyProposalsAreShownPageByPage(officer, leader);
        }
    }

    private static void manyProposalsAreShownPageByPage(Page officer, Page leader) {
        for (int number = 4; number <= A_PAGE + 3; number++) {
            post(officer, "/khen-thuong/de-nghi", Map.of("year", "2023", "meritKind", "PERSON", "meritUnit", UNIT, "meritName", "Cán bộ minh họa " + number, "meritPosition", "Chuyên viên",
                    "merits", "Thành tích minh họa"));
        }
        leader.navigate("/khen-thuong.xhtml?year=2023");
        Locator rows = leader.locator("section:has(#de-nghi) tbody tr");
        assertThat(rows).hasCount(A_PAGE);
        appearance.isAsItShouldBe(leader, "khen-thuong-nhieu");
        isCompactOnAPhone(leader, rows);
        leader.locator(".kc-paging a").click();
        assertThat(rows).hasCount(3);
        Locator last = rows.last();
        last.locator("summary", new Locator.LocatorOptions().setHasText("Không tặng")).click();
        last.locator("details[open] [name=reason]").fill("Chưa đủ hồ sơ");
        last.locator("details[open] button").click();
        assertThat(leader.locator("main")).containsText("Chưa đủ hồ sơ");
        assertThat(rows).hasCount(3);
    }

    /** A row begins with who it is and where it stands; the rest, and what can be done, is a touch away. The menu is one row of links. */
    private static void isCompactOnAPhone(Page leader, Locator rows) {
        leader.setViewportSize(390, 844);
        int height = (int) leader.evaluate("document.documentElement.scrollHeight");
        assertTrue(height < 11_000, A_PAGE + " proposals and the units are " + height + " high");
        int menu = (int) leader.evaluate("document.querySelector('.kc-nav > ul').offsetHeight");
        assertTrue(menu < 60, "the menu is " + menu + " high");
        Locator act = rows.last().locator("summary", new Locator.LocatorOptions().setHasText("Không tặng"));
        assertThat(act).isHidden();
        rows.last().locator(".kc-fold summary").click();
        assertThat(act).isVisible();
        leader.setViewportSize(1366, 768);
    }

    private static void whatIsWithdrawnIsInNeitherFileAndTheZipSaysSo(Page leader) throws IOException {
        // Words are found anywhere: "2" alone is also in the year of every number.
        JsonNode found = Rest.json(system.rest("cuc").get("/api/v1/printed-documents?text=can+bo+minh+hoa+002/2024")).path("items");
        assertEquals(1, found.size(), found::toString);
        post(leader, "/so-van-ban/thu-hoi", Map.of("id", found.get(0).path("id").asText(), "reason", "Nhầm người"));
        leader.reload();
        Map<String, String> left = papers(body(leader, "Tải tất cả (ZIP)"));
        assertEquals(3, left.size());
        assertTrue(left.get("KHONG-CON-HIEU-LUC.txt").contains("Cán bộ minh họa 2"), left::toString);
        String together = text(body(leader, "Một tệp PDF để in"));
        for (int number = 1; number <= 3; number++) {
            String person = "Cán bộ minh họa " + number;
            boolean holds = number != 2;
            assertEquals(holds ? 1 : 0, left.entrySet().stream().filter(paper -> paper.getKey().endsWith(".pdf") && paper.getValue().contains(person)).count(), person);
            assertEquals(holds, together.contains(person), person);
        }
    }

    private static void whereNothingHoldsNoFileIsPromised(Page leader) throws IOException {
        String zip = leader.getByText("Tải tất cả (ZIP)").getAttribute("href");
        for (JsonNode one : Rest.json(system.rest("cuc").get("/api/v1/printed-documents?text=can+bo+minh+hoa&state=GENUINE")).path("items")) {
            post(leader, "/so-van-ban/thu-hoi", Map.of("id", one.path("id").asText(), "reason", "Nhầm người"));
        }
        leader.reload();
        assertThat(leader.locator("#khong-con")).containsText("Mọi giấy của loạt này (3) đã thu hồi hoặc đã được thay thế");
        assertThat(leader.locator("a[href*='tat-ca']")).hasCount(0);
        APIResponse nothing = leader.request().get(system.address() + zip);
        assertEquals(404, nothing.status());
        assertTrue(nothing.text().contains("Loạt này không có giấy nào để tải"), nothing::text);
    }

    private static void post(Page page, String address, Map<String, String> fields) {
        FormData form = FormData.create();
        fields.forEach(form::set);
        APIResponse answer = page.request().post(address, RequestOptions.create().setForm(form).setHeader("Origin", system.address()));
        assertEquals(200, answer.status(), () -> address + " " + answer.text());
    }

    /** The bar goes on on a page that is never loaded again. */
    private static void movesByItself(Page page) {
        page.evaluate("document.body.dataset.loaded = 'once'");
        double before = passed(page);
        page.waitForCondition(() -> passed(page) > before);
        assertEquals("once", page.evaluate("document.body.dataset.loaded"));
    }

    private static double passed(Page page) {
        Locator bar = page.locator("progress");
        return ((Number) bar.evaluate("bar => bar.value")).doubleValue();
    }

    private static void fetched(Page officer) throws IOException {
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body(officer, "Tải tất cả (ZIP)")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertEquals("%PDF", new String(zip.readNBytes(4), StandardCharsets.US_ASCII));
            }
        }
        assertEquals(MANY, names.size());
        try (PDDocument all = Loader.loadPDF(body(officer, "Một tệp PDF để in"))) {
            assertTrue(all.getNumberOfPages() >= MANY, all.getNumberOfPages() + " pages");
        }
    }

    /** Name and text of each paper of a ZIP. */
    private static Map<String, String> papers(byte[] zipped) throws IOException {
        Map<String, String> papers = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                papers.put(entry.getName(), entry.getName().endsWith(".pdf") ? text(content) : new String(content, StandardCharsets.UTF_8));
            }
        }
        return papers;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static byte[] body(Page page, String link) {
        return page.request().get(page.getByText(link, new Page.GetByTextOptions().setExact(false)).first().getAttribute("href")).body();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    }
}
