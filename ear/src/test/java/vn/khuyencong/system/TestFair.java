package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.qpid.protonj2.client.Tracker;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.contract.SubmissionKind;

/** A fair of five stalls for one province in May 2024, as the department's people prepare, announce and compute it on their pages. */
final class TestFair {

    /** A day on which establishments apply, and one after the last of these. */
    static final LocalDate OPEN = LocalDate.of(2024, 3, 15);
    static final LocalDate AFTER = LocalDate.of(2024, 5, 1);
    private static final int YEAR = 2024;
    /** The first one of a server, on a busy machine; in milliseconds. */
    private static final double COMPUTATION = 60_000;

    private final RunningSystem system;
    private final Chromium chromium;
    private final String code;
    private final String unit;
    private final long id;

    private TestFair(RunningSystem system, Chromium chromium, String code, String unit) {
        this.system = system;
        this.chromium = chromium;
        this.code = code;
        this.unit = unit;
        id = entered();
    }

    /** Prepares it and announces it, on a day on which applications come. */
    static TestFair announced(RunningSystem system, Chromium chromium, String code, String unit) {
        system.ministry().playDay(OPEN);
        TestFair fair = new TestFair(system, chromium, code, unit);
        fair.prepare();
        fair.announce();
        return fair;
    }

    long id() {
        return id;
    }

    /** Two applications for three stalls each, of which one takes two. */
    void isAppliedFor() throws ClientException {
        try (TestProvince province = TestProvince.join(system, unit)) {
            Verdict.accepted(province.send(province.letter(application("GH-01", 3))));
            Verdict.accepted(province.send(province.letter(application("GH-02", 2))));
        }
    }

    /** So many applications for one to three stalls. */
    void isAppliedForBy(int many) throws ClientException {
        try (TestProvince province = TestProvince.join(system, unit)) {
            List<Letter> letters = new ArrayList<>();
            List<Tracker> handed = new ArrayList<>();
            for (int number = 1; number <= many; number++) {
                letters.add(province.letter(application("GH-%03d".formatted(number), 1)));
                handed.add(province.hand(letters.get(number - 1)));
            }
            for (Tracker one : handed) {
                TestProvince.isTaken(one);
            }
            for (Letter letter : letters) {
                Verdict.accepted(province.answerTo(letter));
            }
        }
    }

    /** The number of one of its applications. */
    long application() {
        return Rest.json(system.rest("cuc").get("/api/v1/fairs/" + id + "/applications")).at("/items/0/id").asLong();
    }

    /** The page follows the computation by itself and then leads to what came out. */
    void compute(Page officer, String reason) {
        officer.navigate("/phan-gian.xhtml?id=" + id);
        if (reason != null) {
            fill(officer, "tinh:lyDoTinh", reason);
        }
        press(officer, "tinh:chay");
        Locator result = officer.getByText("Xem kết quả").or(officer.getByText("Đã chứng minh tốt nhất"));
        assertThat(result.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(COMPUTATION));
        officer.navigate("/phan-gian.xhtml?id=" + id);
        assertThat(officer.locator("main")).containsText("Đã chứng minh tốt nhất ở mọi mức");
    }

    /** The leader publishes what was computed last. */
    void publish() {
        Page leader = chromium.signedIn("lanhdao.cuc");
        leader.navigate("/phan-gian.xhtml?id=" + id);
        press(leader, "cong-bo:congBo");
        assertThat(leader.locator("main")).containsText("Đã công bố kết quả");
    }

    private long entered() {
        JsonNode made = Rest.json(system.rest("cuc").post("/api/v1/fairs", "application/json", """
                {"code":"%s","name":"Hội chợ minh họa %s","place":"Thành phố minh họa","scope":"DOMESTIC","organised":true,"fromDay":"2024-05-16",
                "toDay":"2024-05-19","opensOn":"2024-03-01","closesOn":"2024-04-30","mostEach":3}""".formatted(code, code)));
        assertTrue(made.path("id").asLong() > 0, made::toString);
        return made.path("id").asLong();
    }

    private void prepare() {
        Page page = chromium.signedIn("cuc");
        page.navigate("/hoi-cho-chi-tiet.xhtml?id=" + id + "&muc=floor");
        fill(page, "khu:zoneCode", "NS");
        fill(page, "khu:zoneName", "Nông sản chế biến");
        press(page, "khu:dat-khu");
        fill(page, "day:rowLabel", "A");
        fill(page, "day:count", "5");
        press(page, "day:ve");
        page.navigate("/hoi-cho-chi-tiet.xhtml?id=" + id + "&muc=quotas");
        page.locator("[id='chi-tieu:unit']").selectOption(unit);
        fill(page, "chi-tieu:stalls", "5");
        press(page, "chi-tieu:dat");
    }

    private void announce() {
        Page leader = chromium.signedIn("lanhdao.cuc");
        leader.navigate("/hoi-cho-chi-tiet.xhtml?id=" + id);
        leader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thông báo hội chợ").setExact(true)).first().click();
        assertThat(leader.locator("main")).containsText("Mã cam kết");
    }

    private StallApplication application(String document, int least) {
        return new StallApplication(new DocumentKey(unit, YEAR, StallApplication.STREAM, document, 1), SubmissionKind.ORIGINAL, code,
                new Establishment("Cơ sở " + code + " " + document, LegalForm.COMPANY, null, "xã A"), 3, least, false,
                List.of(new StallApplication.ShownProduct("Mỳ gạo", "NS", null, null)), null, List.of(), null, false, List.of());
    }

    static void fill(Page page, String field, String value) {
        page.locator("[id='" + field + "']").fill(value);
    }

    static void press(Page page, String button) {
        page.locator("[id='" + button + "']").click();
    }
}
