package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A fair and its floor as officers prepare it: in a browser, from the first fact to its announcement. */
class FairFloorIT {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final String CODE = "HC-SO-DO";

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;

    @BeforeAll
    static void theDayIsBeforeTheFair() throws IOException {
        system = Store.H2.system();
        system.ministry().playDay(TODAY);
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("screens-of-fairs"));
    }

    @AfterAll
    static void theDayIsGivenBack() {
        chromium.close();
        system.ministry().playDay(null);
    }

    @Test
    void aFairIsPreparedItsFloorDrawnAndTakenInAgainAndThenAnnounced() throws IOException {
        Page officer = chromium.signedIn("cuc");
        enter(officer);
        draw(officer);
        throughTheSpreadsheet(officer);
        quotaAndCost(officer);
        look(officer);
        announce(officer.url().replaceAll(".*[?&]id=(\\d+).*", "$1"));
    }

    private static void enter(Page officer) {
        officer.navigate("/hoi-cho.xhtml?year=2024");
        fill(officer, "moi", "fairCode", CODE);
        fill(officer, "moi", "fairName", "Hội chợ minh họa");
        fill(officer, "moi", "fairPlace", "Thành phố minh họa");
        fill(officer, "moi", "fromDay", "2024-05-16");
        fill(officer, "moi", "toDay", "2024-05-15");
        fill(officer, "moi", "opensOn", "2024-02-01");
        fill(officer, "moi", "closesOn", "2024-04-30");
        officer.locator("[id='moi:nhap']").click();
        assertThat(officer.locator(".kc-trouble")).containsText("Bế mạc");
        assertThat(officer.locator("[id='moi:fairName']")).hasValue("Hội chợ minh họa");
        fill(officer, "moi", "toDay", "2024-05-19");
        officer.locator("[id='moi:nhap']").click();
        assertThat(officer.locator("h1")).hasText("Hội chợ minh họa");
        Page leader = chromium.signedIn("lanhdao.cuc");
        leader.navigate(officer.url());
        assertThat(leader.locator(".kc-offers")).containsText("Chưa có sơ đồ gian hàng");
        appearance.isAsItShouldBe(leader, "hoi-cho-chua-thong-bao");
        appearance.isAsItShouldBe(officer, "hoi-cho-chi-tiet");
        officer.navigate("/hoi-cho.xhtml?year=2024");
        appearance.isAsItShouldBe(officer, "hoi-cho");
        officer.getByText("Hội chợ minh họa", new Page.GetByTextOptions().setExact(true)).click();
    }

    private static void draw(Page officer) {
        tab(officer, "Mặt bằng");
        fill(officer, "khu", "zoneCode", "ns");
        fill(officer, "khu", "zoneName", "Nông sản chế biến");
        officer.locator("[id='khu:dat-khu']").click();
        assertThat(officer.locator("main")).containsText("Đã lập khu");
        for (String row : new String[] {"A", "B", "C"}) {
            fill(officer, "day", "rowLabel", row);
            fill(officer, "day", "count", "20");
            officer.locator("[id='day:ve']").click();
            assertThat(officer.locator("main")).containsText(row + "-20");
        }
        fill(officer, "day", "rowLabel", "D");
        fill(officer, "day", "count", "0");
        officer.locator("[id='day:ve']").click();
        assertThat(officer.locator(".kc-trouble")).containsText("từ 1 đến 200");
        appearance.isAsItShouldBe(officer, "hoi-cho-mat-bang");
    }

    private static void throughTheSpreadsheet(Page officer) throws IOException {
        tab(officer, "Mặt bằng");
        Path sheet = Work.fresh("floor-sheet").resolve("so-do.xlsx");
        Download download = officer.waitForDownload(() -> officer.getByText("Tải sơ đồ (XLSX)").click());
        download.saveAs(sheet);
        officer.locator("input[name=tep]").setInputFiles(sheet);
        press(officer, "Nhập sơ đồ");
        assertThat(officer.locator("main")).containsText("Đã nhập sơ đồ");
        assertThat(officer.locator("main")).containsText("so-do.xlsx");
        Path wrong = sheet.resolveSibling("sai.xlsx");
        Files.writeString(wrong, "?");
        officer.locator("input[name=tep]").setInputFiles(wrong);
        press(officer, "Nhập sơ đồ");
        assertThat(officer.locator(".kc-trouble")).containsText("Chưa làm được");
    }

    private static void quotaAndCost(Page officer) {
        tab(officer, "Chỉ tiêu");
        officer.locator("[id='chi-tieu:unit']").selectOption("P63-24");
        fill(officer, "chi-tieu", "stalls", "12");
        officer.locator("[id='chi-tieu:dat']").click();
        assertThat(officer.locator("tbody")).containsText("Bắc Giang");
        appearance.isAsItShouldBe(officer, "hoi-cho-chi-tieu");
        tab(officer, "Chi phí");
        fill(officer, "chi-phi", "costContent", "Thuê mặt bằng");
        fill(officer, "chi-phi", "cost", "100.000.000");
        fill(officer, "chi-phi", "support", "100.000.001");
        officer.locator("[id='chi-phi:nhap-chi-phi']").click();
        assertThat(officer.locator(".kc-trouble")).containsText("100.000.001");
        fill(officer, "chi-phi", "support", "100.000.000");
        officer.locator("[id='chi-phi:nhap-chi-phi']").click();
        assertThat(officer.locator("tbody")).containsText("Thuê mặt bằng");
        appearance.isAsItShouldBe(officer, "hoi-cho-chi-phi");
    }

    private static void look(Page officer) {
        officer.getByText("Sơ đồ gian hàng").first().click();
        assertThat(officer.locator(".kc-gian")).hasCount(60);
        officer.locator("#tim-gian").fill("b-07");
        assertThat(officer.locator(".kc-found")).hasCount(1);
        assertThat(officer.locator("#gian-dang-xem")).containsText("Gian B-07");
        officer.locator("#tim-gian").press("Enter");
        officer.keyboard().press("ArrowRight");
        assertThat(officer.locator("#gian-dang-xem")).containsText("Gian B-08");
        officer.keyboard().press("ArrowDown");
        assertThat(officer.locator("#gian-dang-xem")).containsText("Gian C-08");
        officer.locator("#tim-gian").fill("");
        appearance.isAsItShouldBe(officer, "so-do");
    }

    private static void announce(String id) {
        Page leader = chromium.signedIn("lanhdao.cuc");
        leader.navigate("/hoi-cho-chi-tiet.xhtml?id=" + id);
        press(leader, "Thông báo hội chợ");
        assertThat(leader.locator("main")).containsText("Mã cam kết");
        Page province = chromium.signedIn("so.p63-24");
        province.navigate("/hoi-cho.xhtml?year=2024");
        province.getByText("Hội chợ minh họa").click();
        assertThat(province.locator("main")).containsText("Đã thông báo");
        assertEquals(0, province.locator(".kc-offers").count());
        Page officer = chromium.signedIn("cuc");
        officer.navigate("/so-do.xhtml?id=" + id);
        officer.locator("#mau-khoa input[name=gian]").fill("A-01, A-02");
        officer.locator("#mau-khoa input[name=lydo]").fill("Cột nhà");
        officer.locator("#mau-khoa button").click();
        assertThat(officer.locator("main")).containsText("Đã ghi các gian không giao");
        assertTrue(officer.locator("[data-gian='A-01'] rect").getAttribute("fill").startsWith("url("));
        appearance.isAsItShouldBe(officer, "so-do-khoa");
    }

    /** The script of the floor alone: an exhibitor is dragged, or carried by keys, and the form is filled in. */
    @Test
    void anExhibitorIsDraggedOrCarriedByKeysToWhereHeIsToBePinned() throws IOException {
        Page page = chromium.visitor();
        StringBuilder stalls = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            stalls.append("<g class='kc-gian' role='img' aria-label='Gian ").append(i).append("' data-gian='G").append(i).append("' data-tim='g").append(i).append("'")
                    .append(i < 2 ? " data-ho-so='P-01/DK 1'" : "").append("><rect x='").append(i * 50).append("' width='50' height='50' fill='#eee'/></g>");
        }
        page.setContent("<p id='gian-dang-xem'></p><input id='tim-gian'><output id='tim-thay' data-mau='{0}'></output><div id='so-do' data-keo='true'>"
                + "<svg width='600' height='100' viewBox='0 0 300 50'>" + stalls + "</svg></div><form id='mau-ghim'><input name='hoso'><input name='gian'><input name='lydo'></form>");
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(Files.readString(Path.of("..", "web", "src", "main", "webapp", "resources", "khuyencong", "so-do.js"))));
        page.locator("[data-gian=G0]").dragTo(page.locator("[data-gian=G3]"));
        assertThat(page.locator("[name=hoso]")).hasValue("P-01/DK 1");
        assertThat(page.locator("[name=gian]")).hasValue("G3 G4");
        page.locator("[data-gian=G1]").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("[name=gian]")).hasValue("G2 G3");
    }

    private static void tab(Page page, String name) {
        page.locator(".kc-tabs").getByText(name).click();
    }

    private static void fill(Page page, String form, String name, String value) {
        Locator field = page.locator("[id='" + form + ":" + name + "']");
        field.fill(value);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    }
}
