package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** A plan from the province's message to the Minister's decision and back, on pages and by letters; and a local one. */
class NationalPlanIT {

    private static final UnitId HUE = new UnitId("P-46");
    private static final LocalDate DAY = LocalDate.of(2023, 11, 15);
    private static final String PAGE = "/ke-hoach.xhtml?year=2024&fund=national";

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;

    @BeforeAll
    static void aSystemOfItsOwn() {
        system = RunningSystem.start("national-plan", Map.of());
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("national-plan-screens"));
        system.ministry().playDay(DAY);
    }

    @AfterAll
    static void close() {
        chromium.close();
        system.close();
    }

    @Test
    void aPlanIsLockedReturnedInOneCellAnsweredAppraisedProposedAndDecided() throws ClientException {
        try (TestProvince province = TestProvince.join(system, HUE.value())) {
            Plan plan = province.plan(2024).fund(FundSource.NATIONAL).machine("Cơ sở mộc Phú Bài", 90, 300).machine("Hợp tác xã Thủy Thanh", 60, 200);
            Verdict.accepted(province.send(province.letter(plan.document())));
            Page officer = chromium.signedIn("cuc");
            officer.navigate(PAGE);
            appearance.isAsItShouldBe(officer, "ke-hoach-thu-nhan");
            confirm(officer, "Khóa thu nhận");
            assertThat(officer.locator("main")).containsText("Đã khóa thu nhận.");
            returnTheSupportOfTheFirstLine(officer);

            JsonNode letter = province.mailbox().awaitLetters(LetterType.PLAN_RETURNED, 1).get(0).json();
            assertEquals("/data/schemes/0/lines/0/support", letter.at("/data/cells/0/pointer").asText());
            assertEquals(HUE.value(), letter.path("subject").asText());
            refusedAnswer(province);
            Event answer = province.event(plan.version(2, SubmissionKind.REPLACEMENT).document());
            Verdict.accepted(province.send(reduced(answer.with("/data/key/version", 3), 80).signedBy(province.key())));

            officer.navigate(PAGE);
            officer.locator("table a").first().click();
            assertThat(officer.locator("main")).containsText("Chỉ xem phần đã đổi so với bản trước");
            confirm(officer, "Đạt tất cả dòng còn lại");
            appearance.isAsItShouldBe(officer, "tham-dinh-xong");
            officer.navigate(PAGE);
            confirm(officer, "Hoàn tất thẩm định");
            decided(province);
        }
        assertTrue(system.ministry().figuresAgree());
    }

    private static void returnTheSupportOfTheFirstLine(Page officer) {
        officer.locator("table a").first().click();
        officer.locator("tbody a").first().click();
        officer.getByLabel("Kết quả").selectOption(new SelectOption().setLabel("Trả lại ô cần bổ sung"));
        click(officer, "Ghi kết quả");
        assertThat(officer.locator(".kc-refusal")).containsText("Kết quả này cần mã lý do");
        officer.getByLabel("Kết quả").selectOption(new SelectOption().setLabel("Trả lại ô cần bổ sung"));
        officer.getByLabel("Lý do").selectOption(new SelectOption().setLabel("Vượt mức chi"));
        officer.getByLabel("Ô trả lại").selectOption(new SelectOption().setLabel("Kinh phí hỗ trợ"));
        appearance.isAsItShouldBe(officer, "tham-dinh-nhap");
        click(officer, "Ghi kết quả");
        assertThat(officer.locator("main")).containsText("Đã ghi kết quả.");
        officer.locator("summary").getByText("Gửi thư trả lại").click();
        officer.getByLabel("Đơn vị cần làm gì").fill("Giảm kinh phí hỗ trợ.");
        officer.locator("details[open] input[type=submit]").click();
        assertThat(officer.locator("main")).containsText("Đã gửi thư trả lại cho đơn vị.");
    }

    /** Besides the returned cell it changes another one. */
    private static void refusedAnswer(TestProvince province) throws ClientException {
        Plan other = province.plan(2024).fund(FundSource.NATIONAL).machine("Cơ sở mộc Phú Bài", 90, 300).machine("Hợp tác xã Thủy Thanh", 60, 200)
                .version(2, SubmissionKind.REPLACEMENT);
        Letter letter = reduced(province.event(other.document()), 80).with("/data/schemes/1/lines/0/content", "Nội dung khác")
                .signedBy(province.key());
        province.send(letter);
        JsonNode submission = system.ministry().submission(HUE, letter.digest());
        assertEquals("RETURNED", submission.path("state").asText());
        assertEquals(List.of("/data/schemes/1/lines/0/content"), submission.path("findings").findValuesAsText("cell").stream()
                .filter(cell -> !cell.endsWith("counterpart")).toList());
    }

    private static Event reduced(Event event, long support) {
        return event.with("/data/schemes/0/lines/0/support", support * Plan.MILLION).with("/data/schemes/0/support", support * Plan.MILLION)
                .with("/data/totals/support", (support + 60) * Plan.MILLION);
    }

    private static void decided(TestProvince province) {
        Page leader = chromium.signedIn("lanhdao.cuc");
        leader.getByText("Trình Bộ trưởng").first().click();
        confirm(leader, "Trình Bộ trưởng");
        leader.locator("summary").getByText("Ghi quyết định phê duyệt").click();
        assertThat(leader.locator("details[open]")).containsText("Kế hoạch thành bản số 1");
        leader.getByLabel("Số quyết định").fill("4768/QĐ-BCT");
        leader.getByLabel("Ngày quyết định").fill(DAY.toString());
        leader.getByLabel("Cấp ban hành").fill("Bộ trưởng Bộ Công Thương");
        leader.locator("details[open] input[type=submit]").click();
        assertThat(leader.locator("main")).containsText("Đã ghi quyết định");
        appearance.isAsItShouldBe(leader, "ke-hoach-phe-duyet");
        JsonNode letter = province.mailbox().awaitLetters(LetterType.PLAN_DECIDED, 1).get(0).json();
        assertEquals(140 * Plan.MILLION, letter.at("/data/decided/support").asLong());
        assertEquals(140, system.ministry().planned(HUE, 2024));
        JsonNode versions = system.ministry().get("/api/v1/plans/" + HUE + "/2024/national/versions").path("items");
        assertEquals(List.of("SIGNED", "SIGNED", "DECISION"), versions.findValuesAsText("origin"));
        JsonNode comparison = system.ministry().get("/api/v1/plans/" + HUE + "/2024/national/versions/" + versions.get(2).path("id").asLong()
                + "/compare?with=" + versions.get(0).path("id").asLong());
        assertEquals(150 * Plan.MILLION, comparison.at("/total/national/before").asLong(), comparison::toPrettyString);
        assertEquals(140 * Plan.MILLION, comparison.at("/total/national/after").asLong());
    }

    @Test
    void theDirectorRecordsTheDecisionOnTheLocalPlanAndItGoesTheWayOfEveryDocument() throws ClientException {
        try (TestProvince province = TestProvince.join(system, "P-01")) {
            Verdict.accepted(province.send(province.letter(province.plan(2024).fair(70).document())));
            Page director = chromium.signedIn("gd.p-01");
            director.getByText("Ghi quyết định của UBND tỉnh").click();
            click(director, "Ghi quyết định của UBND tỉnh");
            assertThat(director.locator(".kc-refusal")).containsText("Quyết định thiếu số");
            director.getByLabel("Số quyết định").fill("12/QĐ-UBND");
            director.getByLabel("Ngày quyết định").fill(DAY.toString());
            director.getByLabel("Cấp ban hành").fill("Chủ tịch UBND thành phố");
            appearance.isAsItShouldBe(director, "ke-hoach-dia-phuong");
            click(director, "Ghi quyết định của UBND tỉnh");
            assertThat(director.locator("main")).containsText("kế hoạch đang được gửi về Bộ");
            Await.until("the decided plan", () -> system.ministry().planned(province.unit(), 2024) == 70);
            JsonNode decided = system.ministry().submissionsOf(province.unit(), 2024).get(0);
            assertTrue(decided.path("throughPortal").asBoolean());
            assertEquals("gd.p-01", decided.path("actor").asText());
            director.navigate("/van-ban.xhtml?id=" + decided.path("id").asLong());
            assertThat(director.locator("main")).containsText("12/QĐ-UBND");
        }
    }

    private static void confirm(Page page, String act) {
        page.locator("summary").getByText(act, new Locator.GetByTextOptions().setExact(true)).click();
        page.locator("details[open] input[type=submit]").click();
    }

    private static void click(Page page, String button) {
        page.locator("main input[type=submit][value='" + button + "']").click();
    }
}
