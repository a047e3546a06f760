package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A course in a browser, from its need to its report and to the ministry's list, where who learned is seen by initials. */
class CoursePagesIT {

    private static final String UNIT = "p63-62";
    private static final LocalDate FROM = LocalDate.of(2024, 4, 1);
    private static final LocalDate TO = LocalDate.of(2024, 5, 31);

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;
    private static String address;

    @BeforeAll
    static void start() throws java.io.IOException {
        system = Store.H2.system();
        system.ministry().playDay(FROM.minusDays(20));
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("screens-of-courses"));
    }

    @AfterAll
    static void theDayIsGivenBack() {
        chromium.close();
        system.ministry().playDay(null);
    }

    @Test
    void aCourseIsPreparedHeldAndReportedAndTheMinistrySeesInitials() {
        Page officer = chromium.signedIn("so." + UNIT);
        entered(officer);
        act(officer, "Lập kế hoạch");
        Page director = chromium.signedIn("gd." + UNIT);
        director.navigate(address);
        act(director, "Phê duyệt");
        officer.navigate(address);
        act(officer, "Mở ghi danh");
        enrol(officer, "Học viên Ánh");
        enrol(officer, "Học viên Ngọc");
        enrol(officer, "Học viên Thơ");
        assertThat(officer.locator("main")).containsText("Chờ chỗ");
        officer.locator("#f-poor").check();
        enrol(officer, "Học viên 1");
        assertThat(officer.getByRole(AriaRole.ALERT)).containsText("Họ tên không chứa chữ số");
        assertEquals("Học viên 1", officer.locator("#f-learnerName").inputValue());
        assertThat(officer.locator("#f-poor")).isChecked();
        officer.navigate(address);
        appearance.isAsItShouldBe(officer, "ghi-danh");
        held(officer);
        appearance.isAsItShouldBe(officer, "bao-cao");
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ký và gửi báo cáo")).click();
        assertThat(officer.locator("main")).containsText("Đã ký và gửi báo cáo");
        seenByTheMinistry();
        itsListIsPrintedAgainOnlyForWhoeverSeesAllOfIt(officer);
    }

    /** The register shows the department that the list was issued; the names on it stay with those who prepare courses of the unit. */
    private static void itsListIsPrintedAgainOnlyForWhoeverSeesAllOfIt(Page officer) {
        officer.navigate("/bieu-mau.xhtml?form=bm21&course=" + address.substring(address.indexOf("id=") + 3));
        officer.locator("summary", new Page.LocatorOptions().setHasText("Phát hành")).click();
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đồng ý").setExact(true)).first().click();
        assertThat(officer.locator("main")).containsText("Đã phát hành; văn bản đã vào sổ.");
        String document = officer.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
        assertEquals(200, officer.request().get("/tai-ve/van-ban.pdf?id=" + document).status());
        Page department = chromium.signedIn("cuc");
        department.navigate("/so-van-ban.xhtml?id=" + document);
        assertThat(department.locator("main")).containsText("/DS-SCT");
        assertEquals(404, department.request().get("/tai-ve/van-ban.pdf?id=" + document).status());
    }

    private static void entered(Page officer) {
        officer.navigate("/khoa-dao-tao.xhtml?year=2024");
        appearance.isAsItShouldBe(officer, "danh-sach-trong");
        // A kind without a norm of class size: two seats are enough to see who waits.
        officer.locator("#f-courseKind").selectOption("MANAGEMENT");
        officer.locator("#f-courseName").fill("Khóa may minh họa");
        officer.locator("#f-coursePlace").fill("Xã minh họa");
        officer.locator("#f-fromDay").fill(FROM.toString());
        officer.locator("#f-toDay").fill(TO.toString());
        officer.locator("#f-planned").fill("12");
        officer.locator("#f-capacity").fill("2");
        officer.locator("#f-localFund").fill("20.000.000");
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi nhu cầu")).click();
        assertThat(officer.locator("h1")).containsText("Khóa may minh họa");
        address = officer.url();
        appearance.isAsItShouldBe(officer, "nhu-cau");
    }

    private static void act(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
        assertThat(page.locator("main")).containsText("Đã ghi nhận");
    }

    private static void enrol(Page officer, String name) {
        officer.locator("#f-learnerName").fill(name);
        officer.locator("#f-birthYear").fill("1990");
        officer.locator("#f-commune").fill("Xã minh họa");
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi danh").setExact(true)).click();
    }

    private static void held(Page officer) {
        system.ministry().playDay(FROM);
        officer.navigate(address);
        act(officer, "Khai giảng");
        officer.locator("#f-day").fill(FROM.toString());
        officer.locator("input[name=present]").first().check();
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi buổi học")).click();
        assertThat(officer.locator("main")).containsText("1/1");
        aNotedDayIsCorrectedByWhoSeesWhatWasNoted(officer);
        for (int row = 0; row < 2; row++) {
            Locator form = officer.locator("form[action$='/khoa/ket-qua']").nth(row);
            form.locator("select[name=result]").selectOption("COMPLETED");
            form.locator("button").click();
            assertThat(officer.locator("main")).containsText("Đã ghi kết quả");
        }
        system.ministry().playDay(TO);
        officer.navigate(address);
        act(officer, "Kết thúc");
    }

    private static void aNotedDayIsCorrectedByWhoSeesWhatWasNoted(Page officer) {
        officer.locator("#f-day").fill(FROM.toString());
        officer.locator("input[name=present]").last().check();
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi buổi học")).click();
        assertThat(officer.getByRole(AriaRole.ALERT)).containsText("đã ghi rồi");
        assertThat(officer.locator("input[name=present]").last()).isChecked();
        officer.locator("#diem-danh ~ p a").click();
        assertThat(officer.locator("input[name=present]").first()).isChecked();
        assertThat(officer.locator("input[name=present]").last()).not().isChecked();
        officer.locator("input[name=present]").last().check();
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi buổi học")).click();
        assertThat(officer.locator("main")).containsText("Đã ghi buổi học");
        assertThat(officer.locator("#da-sua")).hasCount(1);
    }

    private static void seenByTheMinistry() {
        String id = address.substring(address.indexOf("id=") + 3);
        Await.until("the report is in force", () -> system.ministry().get("/api/v1/courses/" + id).at("/course/reportVersion").asInt() == 1);
        JsonNode detail = system.ministry().get("/api/v1/courses/" + id);
        assertTrue(detail.path("masked").asBoolean());
        assertEquals(List.of("H. V. A.", "H. V. Ng."), detail.path("learners").findValuesAsText("name").stream().map(name -> name.replace("Á", "A")).toList());
        JsonNode page = system.ministry().get("/api/v1/courses?year=" + detail.at("/course/planYear").asInt() + "&first=0&size=1");
        assertEquals(List.of(1, 1), List.of(page.path("size").asInt(), page.path("items").size()));
        assertEquals(0, system.ministry().get("/api/v1/courses?year=" + page.path("year").asInt() + "&first=" + page.path("total").asLong()).path("items").size());
        Page department = chromium.signedIn("cuc");
        department.navigate(address);
        assertThat(department.locator("main")).containsText("H. V. Ng.");
        assertFalse(department.content().contains("Học viên Ngọc"));
        appearance.isAsItShouldBe(department, "bo-xem");
        department.navigate("/khoa-dao-tao.xhtml?year=2024");
        appearance.isAsItShouldBe(department, "danh-sach");
    }
}
