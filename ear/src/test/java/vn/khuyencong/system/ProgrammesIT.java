package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Prices, estimates, directives and programmes as the people of the four roles use them. */
class ProgrammesIT {

    private static Chromium chromium;
    private static Appearance appearance;

    @BeforeAll
    static void thereAreSchemesAndFigures() throws IOException {
        RunningSystem system = Store.H2.system();
        Seasons.playedOn(Store.H2);
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("screens-of-programmes"));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void anEstimateIsBuiltFromAConfirmedPriceAndShowsHowFarItIsFromIt() {
        Page officer = chromium.signedIn("cuc");
        officer.navigate("/don-gia.xhtml");
        enterPrice(officer, "-5", "2023-01-01");
        assertThat(officer.locator(".kc-trouble")).containsText("Đơn giá phải lớn hơn 0");
        assertThat(field(officer, "moi", "content")).hasValue("Ngày công lắp đặt");
        appearance.isAsItShouldBe(officer, "don-gia-sai");
        enterPrice(officer, "300.000", "2023-01-01");
        assertThat(officer.locator(".kc-note")).containsText("Đã nhập đơn giá");
        enterPrice(officer, "310.000", "2023-06-01");
        assertThat(officer.locator(".kc-trouble")).containsText("hiệu lực từ 01/01/2023");
        Page leader = chromium.signedIn("lanhdao.cuc");
        leader.navigate("/don-gia.xhtml?q=LD.01");
        press(leader, "Xác nhận đúng văn bản");
        assertThat(leader.locator("tbody")).containsText("đã xác nhận: lanhdao.cuc");
        appearance.isAsItShouldBe(leader, "don-gia");
        estimate(chromium.signedIn("so.p63-24"));
    }

    private static void estimate(Page province) {
        province.navigate("/du-toan.xhtml?year=2023");
        appearance.isAsItShouldBe(province, "du-toan-danh-sach");
        province.locator("tbody th a").first().click();
        Locator line = province.locator("table.kc-typed tbody tr").first();
        line.getByLabel(Pattern.compile("Mã$")).fill("LD.01");
        line.getByLabel(Pattern.compile("Số lượng$")).fill("-2");
        press(province, "Lưu dự toán");
        assertThat(province.locator(".kc-trouble")).containsText("Dòng 1, Số lượng");
        assertThat(line.getByLabel(Pattern.compile("Mã$"))).hasValue("LD.01");
        appearance.isAsItShouldBe(province, "du-toan-sai");
        line.getByLabel(Pattern.compile("Số lượng$")).fill("2,5");
        line.getByLabel(Pattern.compile("Đơn giá")).fill("330.000");
        line.getByLabel(Pattern.compile("Khuyến công")).fill("400.000");
        press(province, "Lưu dự toán");
        assertThat(province.locator(".kc-total").first()).containsText("825.000");
        assertThat(province.locator(".kc-total").first()).containsText("+10,00%");
        appearance.isAsItShouldBe(province, "du-toan");
    }

    @Test
    void aDirectiveWaitsForItsUnitUntilTheDirectorAcknowledgesIt() {
        Page officer = chromium.signedIn("cuc");
        officer.navigate("/van-ban-chi-dao.xhtml");
        fill(officer, "moi", "number", "CV 15/KC-MINH-HOA");
        fill(officer, "moi", "issuedOn", "2023-12-01");
        fill(officer, "moi", "issuer", "Cục minh họa");
        fill(officer, "moi", "title", "Công văn minh họa về rà soát đề án");
        officer.getByLabel("Cao Bằng").check();
        press(officer, "Lưu và gửi");
        assertThat(officer.locator(".kc-trouble")).containsText("đường dẫn hoặc nội dung");
        appearance.isAsItShouldBe(officer, "van-ban-chi-dao-sai");
        fill(officer, "moi", "content", "Đề nghị các Sở rà soát.");
        press(officer, "Lưu và gửi");
        assertThat(officer.locator("main")).containsText("0/1 đã xác nhận");
        Page director = chromium.signedIn("gd.p-04");
        director.navigate("/");
        director.getByText("Văn bản CV 15/KC-MINH-HOA").click();
        press(director, "Xác nhận đã nhận và đọc");
        assertThat(director.locator("main")).containsText("1/1 đã xác nhận");
        officer.reload();
        assertThat(officer.locator("main")).containsText("gd.p-04");
        appearance.isAsItShouldBe(officer, "van-ban-chi-dao-mot");
        director.navigate("/");
        assertThat(director.getByText("Văn bản CV 15/KC-MINH-HOA")).hasCount(0);
        director.navigate("/van-ban-chi-dao.xhtml");
        appearance.isAsItShouldBe(director, "van-ban-chi-dao");
    }

    @Test
    void aProgrammeAddsUpItsYearsAndHoldsThemAgainstItsTarget() {
        Page officer = chromium.signedIn("cuc");
        officer.navigate("/chuong-trinh.xhtml?id=1");
        field(officer, "muc-tieu", "measure").selectOption("funds");
        fill(officer, "muc-tieu", "amount", "900.000.000.000");
        press(officer, "Lưu mục tiêu");
        assertThat(officer.locator(".kc-trouble")).containsText("Văn bản đặt mục tiêu");
        assertThat(field(officer, "muc-tieu", "amount")).hasValue("900.000.000.000");
        fill(officer, "muc-tieu", "targetBasis", "Văn bản minh họa");
        press(officer, "Lưu mục tiêu");
        assertThat(officer.locator("main tbody tr").first()).containsText("900.000");
        appearance.isAsItShouldBe(officer, "chuong-trinh");
        Page director = chromium.signedIn("gd.p-04");
        director.navigate("/chuong-trinh.xhtml?id=1");
        assertThat(director.locator(".kc-note")).containsText("phần của Cao Bằng");
        fill(director, "moi", "firstYear", "2030");
        fill(director, "moi", "lastYear", "2026");
        press(director, "Lưu chương trình");
        assertThat(director.locator(".kc-trouble")).containsText("Kết thúc (2026) trước khi bắt đầu (2030)");
        appearance.isAsItShouldBe(director, "chuong-trinh-sai");
    }

    private static void enterPrice(Page page, String dong, String from) {
        fill(page, "moi", "code", "LD.01");
        fill(page, "moi", "unitOfMeasure", "ngày");
        fill(page, "moi", "content", "Ngày công lắp đặt");
        fill(page, "moi", "price", dong);
        fill(page, "moi", "validFrom", from);
        fill(page, "moi", "legalBasis", "Văn bản minh họa");
        page.locator("[id='moi:nhap']").click();
    }

    private static void fill(Page page, String form, String name, String value) {
        field(page, form, name).fill(value);
    }

    private static Locator field(Page page, String form, String name) {
        return page.locator("[id='" + form + ":" + name + "']");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    }
}
