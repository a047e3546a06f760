package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A consultancy project in a browser: entered, refused and mended, brought up to date, printed, withdrawn. */
class ConsultancyPagesIT {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 15);
    private static final String TITLE = "Thiết kế trạm biến áp minh họa";

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;

    @BeforeAll
    static void aDayAfterTheFirstQuarter() throws IOException {
        system = Store.H2.system();
        system.ministry().playDay(TODAY);
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("screens-of-consultancy"));
    }

    @AfterAll
    static void theDayIsGivenBack() {
        chromium.close();
        system.ministry().playDay(null);
    }

    @Test
    void aProjectIsEnteredBroughtUpToDatePrintedAndWithdrawn() throws IOException {
        Page officer = chromium.signedIn("so.p63-49");
        officer.navigate("/tu-van.xhtml?year=2024");
        assertThat(officer.locator("main")).containsText("Chưa có dự án nào");
        enter(officer);
        appears(officer, "30.000.000");
        appearance.isAsItShouldBe(officer, "tu-van");
        officer.getByText(TITLE).click();
        appearance.isAsItShouldBe(officer, "tu-van-chi-tiet");
        fill(officer, "r.1.year", "2024");
        fill(officer, "r.1.quarter", "2");
        fill(officer, "r.1.amount", "20.000.000");
        press(officer, "Ký và gửi bản thay thế");
        appears(officer, "50.000.000");
        printed(officer);
        officer.navigate("/tu-van.xhtml?year=2024");
        officer.getByText(TITLE).click();
        press(officer, "Rút dự án");
        officer.navigate("/tu-van.xhtml?year=2024");
        await(officer, officer.locator("main").getByText("Chưa có dự án nào"));
        officer.navigate("/truyen-thong-thi-truong.xhtml?year=2026");
        assertThat(officer.locator("main")).containsText("Sản phẩm truyền thông khuyến công");
        appearance.isAsItShouldBe(officer, "truyen-thong-thi-truong");
    }

    private static void enter(Page officer) {
        fill(officer, "projectTitle", TITLE);
        fill(officer, "clientName", "Khách hàng minh họa");
        fill(officer, "contractNumber", "12/HĐ-TV");
        fill(officer, "signedOn", "2024-02-01");
        fill(officer, "contractValue", "90.000.000");
        officer.locator("[id=f-projectStatus]").selectOption("UNDER_WAY");
        fill(officer, "r.0.year", "2024");
        fill(officer, "r.0.quarter", "1");
        fill(officer, "r.0.amount", "91.000.000");
        press(officer, "Ký và gửi dự án");
        assertThat(officer.locator("main")).containsText("lớn hơn giá trị hợp đồng");
        assertThat(officer.locator("[id=f-projectTitle]")).hasValue(TITLE);
        fill(officer, "r.0.amount", "30.000.000");
        press(officer, "Ký và gửi dự án");
        assertThat(officer.locator("main")).containsText("Đã ký và gửi dự án");
    }

    private static void printed(Page officer) throws IOException {
        Path files = Work.fresh("consultancy-files");
        officer.navigate("/tu-van.xhtml?year=2024");
        Download table = officer.waitForDownload(() -> officer.getByText("Tải XLSX").first().click());
        table.saveAs(files.resolve("tu-van.xlsx"));
        assertEquals("PK", new String(Files.readAllBytes(files.resolve("tu-van.xlsx")), 0, 2, StandardCharsets.ISO_8859_1));
        officer.getByText("BM26").first().click();
        Download paper = officer.waitForDownload(() -> officer.locator(".kc-acts a").first().click());
        paper.saveAs(files.resolve("bm26.pdf"));
        assertEquals("%PDF", new String(Files.readAllBytes(files.resolve("bm26.pdf")), 0, 4, StandardCharsets.ISO_8859_1));
    }

    private static void appears(Page officer, String revenue) {
        officer.navigate("/tu-van.xhtml?year=2024");
        await(officer, officer.locator("td").getByText(revenue).last());
    }

    /** What went through the queue shows a little later. */
    private static void await(Page officer, Locator what) {
        Await.until("the page shows it", () -> {
            officer.reload();
            return what.isVisible();
        });
    }

    private static void fill(Page page, String field, String value) {
        page.locator("[id='f-" + field + "']").fill(value);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}
