package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.contract.SubmissionKind;

/** Stalls applied for by message, computed in the server by its native solver, published, fixed by hand and explained: in a browser and by the API. */
class FairAllocationIT {

    private static final LocalDate OPEN = LocalDate.of(2024, 3, 15);
    private static final LocalDate AFTER = LocalDate.of(2024, 5, 1);
    private static final String CODE = "HC-PHAN-GIAN";
    private static final String UNIT = "P63-54";

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;

    @BeforeAll
    static void theFairIsOpen() throws IOException {
        system = Store.H2.system();
        system.ministry().playDay(OPEN);
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("screens-of-allocation"));
    }

    @AfterAll
    static void theDayIsGivenBack() {
        chromium.close();
        system.ministry().playDay(null);
    }

    @Test
    void stallsAreAppliedForComputedPublishedFixedByHandAndExplained() throws ClientException {
        long fair = announced();
        try (TestProvince province = TestProvince.join(system, UNIT)) {
            Verdict.accepted(province.send(province.letter(application("GH-01", 3, 3))));
            Verdict.accepted(province.send(province.letter(application("GH-02", 3, 2))));
        }
        Page officer = chromium.signedIn("cuc");
        officer.navigate("/phan-gian.xhtml?id=" + fair);
        press(officer, "tinh:chay");
        assertThat(officer.locator(".kc-trouble")).containsText("Thời hạn nộp đơn");
        system.ministry().playDay(AFTER);
        compute(officer, fair, null);
        appearance.isAsItShouldBe(officer, "phan-gian");
        press(officer, "lai:tinhLai");
        assertThat(officer.locator("main")).containsText("đúng từng byte");
        publish(fair);
        byHand(officer, fair);
        explained(fair);
    }

    private static long announced() {
        Rest officer = system.rest("cuc");
        JsonNode made = Rest.json(officer.post("/api/v1/fairs", "application/json", """
                {"code":"%s","name":"Hội chợ minh họa phân gian","place":"Thành phố minh họa","scope":"DOMESTIC","organised":true,"fromDay":"2024-05-16",
                "toDay":"2024-05-19","opensOn":"2024-03-01","closesOn":"2024-04-30","mostEach":3}""".formatted(CODE)));
        long fair = made.path("id").asLong();
        assertTrue(fair > 0, made::toString);
        Page page = chromium.signedIn("cuc");
        page.navigate("/hoi-cho-chi-tiet.xhtml?id=" + fair + "&muc=floor");
        fill(page, "khu:zoneCode", "NS");
        fill(page, "khu:zoneName", "Nông sản chế biến");
        press(page, "khu:dat-khu");
        fill(page, "day:rowLabel", "A");
        fill(page, "day:count", "5");
        press(page, "day:ve");
        page.navigate("/hoi-cho-chi-tiet.xhtml?id=" + fair + "&muc=quotas");
        page.locator("[id='chi-tieu:unit']").selectOption(UNIT);
        fill(page, "chi-tieu:stalls", "5");
        press(page, "chi-tieu:dat");
        Page leader = chromium.signedIn("lanhdao.cuc");
        leader.navigate("/hoi-cho-chi-tiet.xhtml?id=" + fair);
        leader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thông báo hội chợ").setExact(true)).first().click();
        assertThat(leader.locator("main")).containsText("Mã cam kết");
        return fair;
    }

    private static StallApplication application(String document, int wanted, int least) {
        return new StallApplication(new DocumentKey(UNIT, 2024, StallApplication.STREAM, document, 1), SubmissionKind.ORIGINAL, CODE,
                new Establishment("Cơ sở phân gian " + document, LegalForm.COMPANY, null, "xã A"), wanted, least, false,
                List.of(new StallApplication.ShownProduct("Mỳ gạo", "NS", null, null)), null, List.of(), null, false, List.of());
    }

    /** The page follows the computation by itself and then leads to what came out. */
    private static void compute(Page officer, long fair, String reason) {
        officer.navigate("/phan-gian.xhtml?id=" + fair);
        if (reason != null) {
            fill(officer, "tinh:lyDoTinh", reason);
        }
        press(officer, "tinh:chay");
        Locator result = officer.getByText("Xem kết quả").or(officer.getByText("Đã chứng minh tốt nhất"));
        assertThat(result.first()).isVisible();
        officer.navigate("/phan-gian.xhtml?id=" + fair);
        assertThat(officer.locator("main")).containsText("Đã chứng minh tốt nhất ở mọi mức");
    }

    private static void publish(long fair) {
        Page leader = chromium.signedIn("lanhdao.cuc");
        leader.navigate("/phan-gian.xhtml?id=" + fair);
        press(leader, "cong-bo:congBo");
        assertThat(leader.locator("main")).containsText("Đã công bố kết quả");
        JsonNode allocation = Rest.json(system.rest("so." + UNIT.toLowerCase(Locale.ROOT)).get("/api/v1/fairs/" + fair + "/allocation"));
        assertTrue(allocation.path("proven").asBoolean(), allocation::toString);
        assertEquals(64, allocation.path("seed").asText().length());
        assertEquals(0, allocation.at("/levels/0/gap").asLong());
        assertEquals(5, allocation.path("stalls").size());
    }

    private static void byHand(Page officer, long fair) {
        officer.navigate("/phan-gian.xhtml?id=" + fair);
        officer.locator("#bang-tay ~ details").nth(2).locator("summary").click();
        fill(officer, "khoa:gian", "A-09");
        fill(officer, "khoa:lyDo", "Cột nhà");
        press(officer, "khoa:lam");
        assertThat(officer.locator(".kc-trouble")).containsText("A-09");
        officer.locator("#bang-tay ~ details").nth(2).locator("summary").click();
        assertThat(officer.locator("[id='khoa:gian']")).hasValue("A-09");
        fill(officer, "khoa:gian", "A-05");
        press(officer, "khoa:lam");
        assertThat(officer.locator("main")).containsText("Đã khóa gian");
        compute(officer, fair, "Khóa gian vướng cột");
        publish(fair, 4);
    }

    private static void publish(long fair, int stalls) {
        Page leader = chromium.signedIn("lanhdao.cuc");
        leader.navigate("/phan-gian.xhtml?id=" + fair);
        press(leader, "cong-bo:congBo");
        assertThat(leader.locator("main")).containsText("Đã công bố kết quả");
        JsonNode allocation = Rest.json(system.rest("cuc").get("/api/v1/fairs/" + fair + "/allocation"));
        assertTrue(allocation.path("stalls").size() <= stalls, allocation::toString);
    }

    private static void explained(long fair) {
        Rest province = system.rest("so." + UNIT.toLowerCase(Locale.ROOT));
        JsonNode all = Rest.json(province.get("/api/v1/fairs/" + fair + "/applications"));
        long number = all.at("/items/0/id").asLong();
        JsonNode why = Rest.json(province.get("/api/v1/fairs/" + fair + "/applications/" + number + "/explanation"));
        assertTrue(why.path("reasons").size() > 0, () -> all + " " + why);
        Page page = chromium.signedIn("so." + UNIT.toLowerCase(Locale.ROOT));
        page.navigate("/giai-thich.xhtml?id=" + number);
        assertThat(page.locator("main")).containsText("Cơ sở phân gian");
        appearance.isAsItShouldBe(page, "giai-thich");
    }

    private static void fill(Page page, String field, String value) {
        page.locator("[id='" + field + "']").fill(value);
    }

    private static void press(Page page, String button) {
        page.locator("[id='" + button + "']").click();
    }
}
