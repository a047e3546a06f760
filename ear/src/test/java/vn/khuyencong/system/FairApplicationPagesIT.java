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

/** A province at its pages: it applies, replaces, takes back, sees its stalls and reports what came of them. */
class FairApplicationPagesIT {

    private static final String UNIT = "P63-60";
    private static final LocalDate OVER = LocalDate.of(2024, 5, 20);

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;

    @BeforeAll
    static void theProvinceSignsIn() throws IOException {
        system = Store.H2.system();
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("screens-of-applications"));
    }

    @AfterAll
    static void theDayIsGivenBack() {
        chromium.close();
        system.ministry().playDay(null);
    }

    @Test
    void anApplicationIsEnteredReplacedTakenBackAndReportedOf() {
        TestFair fair = TestFair.announced(system, chromium, "HC-DANG-KY", UNIT);
        Page officer = chromium.signedIn("so.p63-60");
        enter(officer, fair, "Cơ sở mỳ gạo minh họa", "9");
        assertThat(officer.locator(".kc-trouble")).containsText("3");
        assertThat(officer.locator("#f-name")).hasValue("Cơ sở mỳ gạo minh họa");
        officer.locator("#f-wanted").fill("2");
        press(officer, "Ký và gửi đăng ký");
        Await.until("the application", () -> applications(fair).size() == 1);
        enter(officer, fair, "Cơ sở rượu minh họa", "1");
        Await.until("another", () -> applications(fair).size() == 2);
        open(officer, fair, "Cơ sở mỳ gạo minh họa");
        officer.locator("#f-wanted").fill("3");
        press(officer, "Ký và gửi bản thay thế");
        Await.until("its replacement", () -> named(fair, "Cơ sở mỳ gạo minh họa").path("wanted").asInt() == 3);
        open(officer, fair, "Cơ sở rượu minh họa");
        press(officer, "Rút đăng ký");
        Await.until("its withdrawal", () -> named(fair, "Cơ sở rượu minh họa").path("state").asText().equals("WITHDRAWN"));
        system.ministry().playDay(TestFair.AFTER);
        fair.compute(chromium.signedIn("cuc"), null);
        fair.publish();
        officer.navigate("/index.xhtml");
        assertThat(officer.locator("main")).containsText("Đã có kết quả phân gian hàng");
        system.ministry().playDay(OVER);
        reported(officer, fair);
    }

    private static void reported(Page officer, TestFair fair) {
        open(officer, fair, "Cơ sở mỳ gạo minh họa");
        officer.locator("#f-attended").check();
        officer.locator("#f-stallsUsed").fill("9");
        officer.locator("#f-sales").fill("150.000.000");
        officer.locator("#f-contracts").fill("1");
        officer.locator("#f-contractValue").fill("40000000");
        press(officer, "Ký và gửi báo cáo");
        assertThat(officer.locator(".kc-trouble")).containsText("9");
        officer.locator("#f-stallsUsed").fill("3");
        press(officer, "Ký và gửi báo cáo");
        long id = named(fair, "Cơ sở mỳ gạo minh họa").path("id").asLong();
        Await.until("its outcome", () -> file(fair, id).at("/outcome/stallsUsed").asInt() == 3);
        assertEquals(150_000_000, file(fair, id).at("/outcome/sales").asLong());
        open(officer, fair, "Cơ sở mỳ gạo minh họa");
        assertThat(officer.locator("#ket-qua ~ dl")).containsText("150.000.000");
        appearance.isAsItShouldBe(officer, "dang-ky-gian-hang-ket-qua");
    }

    private static void enter(Page officer, TestFair fair, String name, String wanted) {
        officer.navigate("/dang-ky-gian-hang.xhtml?fair=" + fair.id());
        officer.locator("#f-name").fill(name);
        officer.locator("#f-address").fill("xã A");
        officer.locator("#f-wanted").fill(wanted);
        officer.locator("#f-least").fill("1");
        officer.locator("[name^='p.'][name$='.name']").first().fill("Mỳ gạo");
        officer.locator("[name^='p.'][name$='.group']").first().selectOption("NS");
        press(officer, "Ký và gửi đăng ký");
    }

    private static void open(Page officer, TestFair fair, String name) {
        officer.navigate("/dang-ky-gian-hang.xhtml?fair=" + fair.id() + "&id=" + named(fair, name).path("id").asLong());
        assertThat(officer.locator("h1")).containsText(name);
    }

    private static JsonNode applications(TestFair fair) {
        return Rest.json(system.rest("so.p63-60").get("/api/v1/fairs/" + fair.id() + "/applications")).path("items");
    }

    private static JsonNode named(TestFair fair, String name) {
        for (JsonNode one : applications(fair)) {
            if (one.path("name").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("no application of " + name);
    }

    private static JsonNode file(TestFair fair, long id) {
        return Rest.json(system.rest("so.p63-60").get("/api/v1/fairs/" + fair.id() + "/applications/" + id));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    }
}
