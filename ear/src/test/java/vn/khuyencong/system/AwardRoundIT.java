package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A round of a province on the web: entered, opened, a product entered, refused, replaced, taken back. */
class AwardRoundIT {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;

    @BeforeAll
    static void theDayIsWithinTheRound() throws IOException {
        system = Store.H2.system();
        system.ministry().playDay(TODAY);
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("screens-of-awards"));
    }

    @AfterAll
    static void theDayIsGivenBack() {
        chromium.close();
        system.ministry().playDay(null);
    }

    @Test
    void aProductIsEnteredInARoundThatItsProvinceHolds() {
        Page officer = chromium.signedIn("so.p63-31");
        officer.navigate("/vong-binh-chon.xhtml?year=2024");
        officer.locator("#f-roundCode").fill("BC-HP-2024");
        officer.locator("#f-level").selectOption("PROVINCE");
        officer.locator("#f-roundName").fill("Bình chọn minh họa cấp tỉnh");
        officer.locator("#f-opensOn").fill("2024-01-10");
        officer.locator("#f-closesOn").fill("2024-01-05");
        officer.locator("#f-decideBy").fill("2024-04-30");
        press(officer, "Lập vòng");
        assertThat(officer.locator(".kc-trouble")).containsText("Đến hết ngày");
        assertThat(officer.locator("#f-roundName")).hasValue("Bình chọn minh họa cấp tỉnh");
        appearance.isAsItShouldBe(officer, "vong-binh-chon-sai");
        officer.locator("#f-closesOn").fill("2024-02-28");
        press(officer, "Lập vòng");
        assertThat(officer.locator("h1")).hasText("Bình chọn minh họa cấp tỉnh");
        officer.locator("#f-decideBy").fill("2024-05-30");
        press(officer, "Lưu");
        assertThat(officer.locator("main")).containsText("30/05/2024");
        Page director = chromium.signedIn("gd.p63-31");
        director.navigate(officer.url());
        appearance.isAsItShouldBe(director, "vong-binh-chon-chi-tiet");
        press(director, "Mở vòng bình chọn");
        assertThat(director.locator(".kc-head")).containsText("Đang nhận hồ sơ");
        enter(officer, officer.url().replaceAll(".*[?&]id=(\\d+).*", "$1"));
    }

    private static void enter(Page officer, String id) {
        officer.navigate("/dang-ky-binh-chon.xhtml?round=" + id);
        officer.locator("#f-name").fill("Cơ sở gốm minh họa");
        officer.locator("#f-address").fill("Xã A");
        officer.locator("#f-productName").fill("Bình gốm");
        officer.locator("#f-revenue").fill("2.400.000.000");
        for (String declared : new String[] {"own", "original", "lawful"}) {
            officer.locator("#f-" + declared).check();
        }
        press(officer, "Ký và nộp");
        assertThat(officer.locator(".kc-trouble")).containsText("đơn chiếc");
        assertThat(officer.locator("#f-own")).isChecked();
        appearance.isAsItShouldBe(officer, "dang-ky-binh-chon-sai");
        officer.locator("#f-series").check();
        press(officer, "Ký và nộp");
        assertThat(officer.locator("main")).containsText("Đã ký và nộp hồ sơ");
        Await.until("the entry", () -> detail(id).path("entries").size() == 1);
        assertEquals("Bình gốm", detail(id).at("/entries/0/product").asText());
        officer.reload();
        appearance.isAsItShouldBe(officer, "dang-ky-binh-chon");
        officer.getByText("Bình gốm", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(officer.locator("#f-own")).isChecked();
        officer.locator("#f-description").fill("Men tro");
        appearance.isAsItShouldBe(officer, "dang-ky-binh-chon-mot");
        press(officer, "Ký và gửi bản thay thế");
        assertThat(officer.locator("main")).containsText("Đã ký và gửi bản thay thế");
        Await.until("its replacement", () -> detail(id).at("/entries/0/version").asInt() == 2);
        officer.navigate("/vong-binh-chon-chi-tiet.xhtml?id=" + id);
        officer.getByText("Bình gốm", new Page.GetByTextOptions().setExact(true)).first().click();
        press(officer, "Rút hồ sơ");
        Await.until("its withdrawal", () -> detail(id).path("entries").isEmpty());
        assertEquals(404, system.rest("so.p63-31").get("/api/v1/award-rounds/" + id + "/result").statusCode());
        assertEquals(404, system.rest("so.p63-27").get("/api/v1/award-rounds/" + id).statusCode());
        officer.navigate("/bieu-mau.xhtml?form=bm25&year=2024&unit=P63-31");
        assertThat(officer.locator("h1")).containsText("BM25");
        assertEquals(200, system.rest("so.p63-31").get("/api/v1/forms/BM25.pdf?year=2024&unit=P63-31").statusCode());
    }

    private static JsonNode detail(String id) {
        return Rest.json(system.rest("so.p63-31").get("/api/v1/award-rounds/" + id));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    }
}
