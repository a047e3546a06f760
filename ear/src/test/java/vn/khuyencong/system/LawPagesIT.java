package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.organization.FirstAccounts;

/** Law kept on its page by one officer and verified by another, and given out to the units at once. */
class LawPagesIT {

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;
    private static Page officer;

    @BeforeAll
    static void anOfficer() {
        system = Store.H2.system();
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("screens-law"));
        officer = chromium.signedIn("cuc");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aLocalRateIsEnteredGivenOutVerifiedByAnotherAndReplaced() {
        String before = pack();
        officer.navigate("/dinh-muc-nhap.xhtml?list=ceilings");
        rate("SHOWROOM", "60.000.000", "2026-01-01", "NQ 1/2026/NQ-HĐND");
        assertThat(officer.getByText("Đã lưu dòng mới")).isVisible();
        assertThat(officer.getByText("Chưa đối chiếu").first()).isVisible();
        assertThat(officer.getByText("Xác nhận đã đối chiếu")).hasCount(0);
        appearance.isAsItShouldBe(officer, "dinh-muc-dong");
        Await.until("a new pack", () -> !pack().equals(before));
        String row = officer.url();

        Page leader = chromium.signedIn("lanhdao.cuc");
        assertThat(leader.getByText("Dòng định mức chờ đối chiếu")).isVisible();
        leader.navigate(row);
        leader.getByText("Xác nhận đã đối chiếu", new Page.GetByTextOptions().setExact(true)).click();
        button(leader, "Tôi đã đối chiếu với văn bản").click();
        assertThat(leader.getByText("Đã xác nhận đối chiếu.")).isVisible();

        officer.navigate(row);
        officer.getByText("Thay thế bằng dòng mới").click();
        officer.locator("#o-maxAmount").fill("70000000");
        officer.locator("#o-from").fill("2026-07-01");
        officer.locator("#o-legalBasis").fill("NQ 2/2026/NQ-HĐND");
        appearance.isAsItShouldBe(officer, "dinh-muc-thay");
        button(officer, "Lưu").click();
        assertThat(officer.getByText("tối đa 70.000.000 đồng/phòng trưng bày").first()).isVisible();
        assertThat(officer.getByText("30/06/2026").first()).isVisible();
    }

    @Test
    void whatIsRefusedStandsAtItsFieldAndNothingTypedIsLost() {
        officer.navigate("/dinh-muc-nhap.xhtml?list=ceilings");
        rate("showroom", "sáu mươi", "2026-01-01", "");
        assertThat(officer.locator("#o-maxAmount")).hasValue("sáu mươi");
        assertThat(officer.locator("[role=alert] a[href='#o-maxAmount']")).isVisible();
        officer.locator("#o-maxAmount").fill("60000000");
        button(officer, "Lưu").click();
        assertThat(officer.locator("[role=alert] a[href='#o-rule']")).isVisible();
        assertThat(officer.locator("[role=alert] a[href='#o-legalBasis']")).isVisible();
        assertThat(officer.locator("#o-rule")).hasValue("showroom");
        appearance.isAsItShouldBe(officer, "dinh-muc-loi");
    }

    @Test
    void aNewEditionOfTheCriteriaOfAwardsHasAHundredPointsAndBeginsAfterToday() {
        officer.navigate("/dinh-muc.xhtml?list=award_criteria");
        appearance.isAsItShouldBe(officer, "dinh-muc-tieu-chi");
        officer.locator("tbody th a").first().click();
        officer.getByText("Thay thế bằng dòng mới").click();
        assertTrue(officer.locator("#o-criteria").inputValue().startsWith("C1 35 "), officer.locator("#o-criteria").inputValue());
        officer.locator("#o-criteria").fill("M1 60 Thị trường\nM2 39 Kỹ thuật, thẩm mỹ");
        officer.locator("#o-ties").fill("M1");
        officer.locator("#o-from").fill("2020-01-01");
        officer.locator("#o-legalBasis").fill("Thông tư mới");
        button(officer, "Lưu").click();
        assertThat(officer.locator("[role=alert]")).containsText("cộng lại được 99, không phải 100");
        assertThat(officer.locator("#o-criteria")).hasValue("M1 60 Thị trường\nM2 39 Kỹ thuật, thẩm mỹ");
        appearance.isAsItShouldBe(officer, "dinh-muc-tieu-chi-loi");
        officer.locator("#o-criteria").fill("M1 60 Thị trường\nM2 40 Kỹ thuật, thẩm mỹ");
        button(officer, "Lưu").click();
        assertThat(officer.locator("[role=alert] a[href='#o-from']")).isVisible();
        officer.locator("#o-from").fill("2100-01-01");
        button(officer, "Lưu").click();
        assertThat(officer.getByText("Đã lưu dòng mới")).isVisible();
        assertThat(officer.getByText("M2 – Kỹ thuật, thẩm mỹ: 40 điểm").first()).isVisible();
        assertThat(officer.getByText("31/12/2099").first()).isVisible();
        appearance.isAsItShouldBe(officer, "dinh-muc-tieu-chi-moi");
        officer.navigate("/dinh-muc-nhap.xhtml?list=award_criteria");
        officer.locator("#o-criteria").fill("M1 Thị trường");
        officer.locator("#o-from").fill("2100-01-01");
        button(officer, "Lưu").click();
        assertThat(officer.locator("[role=alert] a[href='#o-criteria']")).isVisible();
        assertTrue(text(asked("/api/v1/norms?on=2100-01-01")).contains("\"ties\":[\"M1\"]"));
    }

    @Test
    void everyListIsShownToEverybodyAndKeptByTheDepartmentAlone() {
        Page province = chromium.signedIn("so.p34-24");
        for (String list : new String[] {"ceilings", "calendar", "reasons", "areas", "powers", "owners", "courses", "award_levels", "award_groups"}) {
            province.navigate("/dinh-muc.xhtml?list=" + list + "&all=1");
            assertTrue(province.locator("tbody tr").count() > 1, list);
            appearance.isAsItShouldBe(province, "dinh-muc-" + list);
        }
        assertThat(province.getByText("Nhập dòng mới")).hasCount(0);
        assertEquals(403, province.request().get("/dinh-muc-nhap.xhtml").status());
        assertEquals(404, province.request().get("/dinh-muc-dong.xhtml?list=ceilings&id=999999").status());
        assertEquals(400, province.request().get("/dinh-muc.xhtml?list=khac").status());
    }

    @Test
    void theLawOfADayIsAnsweredToMachines() {
        HttpResponse<byte[]> old = asked("/api/v1/norms?on=2018-05-10&unit=P63-24");
        assertTrue(text(old).contains("TTLT 26/2014"), text(old));
        assertTrue(text(old).contains("\"DISTRICT\""));
        assertTrue(text(asked("/api/v1/norms?on=2025-07-01")).contains("\"COMMUNE\""));
        assertEquals(404, asked("/api/v1/norms?unit=P63-00").statusCode());
        assertEquals(400, asked("/api/v1/norms?on=x").statusCode());
    }

    private static void rate(String rule, String amount, String from, String basis) {
        officer.locator("#o-rule").fill(rule);
        officer.locator("#o-activity").selectOption("A4");
        officer.locator("#o-fund").selectOption("LOCAL");
        officer.locator("#o-unit").selectOption("P34-24");
        officer.locator("#o-per").selectOption("showroom");
        officer.locator("#o-maxAmount").fill(amount);
        officer.locator("#o-from").fill(from);
        officer.locator("#o-legalBasis").fill(basis);
        button(officer, "Lưu").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String pack() {
        return asked("/api/v1/norm-packs/current").headers().firstValue("Norm-Pack").orElseThrow();
    }

    private static HttpResponse<byte[]> asked(String path) {
        return Rest.as(system.address(), "cuc", FirstAccounts.DEMO_PASSWORD).get(path);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
