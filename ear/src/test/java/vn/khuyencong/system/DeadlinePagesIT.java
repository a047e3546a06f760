package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.khuyencong.exchange.contract.SubmissionKind;

/** Deadlines moved, units reminded and ranked, a year closed and restated, by those who may and on their pages. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadlinePagesIT {

    private static final String UNIT = "P63-94";
    private static final LocalDate DECIDED = LocalDate.of(2023, 1, 16);
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 15);

    private static RunningSystem system;
    private static TestProvince province;
    private static Chromium chromium;
    private static Appearance appearance;
    private static Page leader;

    @BeforeAll
    static void aPlanOfLastYear() throws IOException, ClientException {
        system = RunningSystem.start("deadline-pages", Map.of());
        system.ministry().playDay(DECIDED);
        province = TestProvince.join(system, UNIT);
        Verdict.accepted(province.send(province.letter(province.plan(2023).number("KH-01").decidedOn(DECIDED).fair(90).document())));
        system.ministry().playDay(TODAY);
        chromium = new Chromium(system.address());
        leader = chromium.signedIn("lanhdao.cuc");
        appearance = new Appearance(Work.fresh("screens-deadlines"));
    }

    @AfterAll
    static void close() {
        chromium.close();
        province.close();
        system.close();
    }

    @Test
    @Order(1)
    void anExtensionThatIsNoneIsRefusedAndWhatWasTypedStays() {
        leader.navigate("/han-nop.xhtml?year=2024");
        extend("2024-07-01");
        assertThat(leader.locator("[role=alert]")).containsText("Hạn mới phải sau hạn đang áp dụng");
        assertThat(form().getByLabel("Lý do")).hasValue("Bão số 2");
    }

    @Test
    @Order(2)
    void aGrantMovesTheDeadlineOfOneUnitAndSaysWhy() {
        extend("2024-07-24");
        assertThat(leader.locator("[role=status]")).containsText("Đã ghi việc gia hạn");
        assertThat(leader.locator("section[aria-labelledby=rieng] tbody tr")).containsText("Gia hạn đến 24/07/2024 theo văn bản 12/CTĐP ngày 08/07/2024: Bão số 2");
        JsonNode part = halfYear();
        assertEquals("2024-07-24", part.path("due").asText());
        assertEquals("2024-07-10", part.path("calendarDue").asText());
        assertEquals("12/CTĐP", part.path("extension").path("paperNumber").asText());
        assertEquals("NOT_DUE", part.path("state").asText());
    }

    @Test
    @Order(3)
    void anOutageOverADeadlineMovesItForTheOthers() {
        Page operator = chromium.signedIn("quantri");
        operator.navigate("/han-nop.xhtml?year=2024");
        Locator form = operator.locator("form[id=ghiGianDoan]");
        form.getByLabel("Từ lúc").fill("2024-07-10T22:00");
        form.getByLabel("Đến lúc").fill("2024-07-11T03:00");
        form.getByLabel("Lý do").fill("Mất điện");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(operator.locator("[role=status]")).containsText("Đã ghi nhận");
        assertThat(operator.locator("section[aria-labelledby=gian-doan] tbody tr")).containsText("Mất điện");
        Locator moved = operator.locator("section[aria-labelledby=rieng]");
        assertThat(moved.locator("tbody tr")).hasCount(50);
        moved.locator(".kc-paging a").click();
        operator.waitForLoadState();
        int rest = operator.locator("section[aria-labelledby=rieng] tbody tr").count();
        assertTrue(rest > 10 && rest < 50, () -> rest + " on the second page");
        operator.navigate("/han-nop.xhtml?year=2024&unit=" + UNIT);
        assertThat(operator.locator("section[aria-labelledby=rieng] tbody tr")).hasCount(1);
        assertEquals("2024-07-24", halfYear().path("due").asText());
        operator.context().close();
    }

    @Test
    @Order(4)
    void whoHasNotAnsweredIsRemindedAndReadsItOnHisFirstPage() {
        leader.navigate("/han-nop.xhtml?year=2024");
        leader.getByText("Nhắc ngay").click();
        leader.locator("form[id=nhacNgay]").getByRole(AriaRole.BUTTON).click();
        assertThat(leader.locator("[role=status]")).containsText("thư nhắc hạn");
        appearance.isAsItShouldBe(leader, "han-nop");
        Page unit = chromium.signedIn("so.p63-94");
        unit.navigate("/index.xhtml");
        assertThat(unit.locator(".kc-waiting")).containsText("Cục đã nhắc ngày 15/07/2024");
        appearance.isAsItShouldBe(unit, "viec-cua-tinh");
        unit.navigate("/han-nop.xhtml?year=2024");
        assertThat(unit.getByText("Nhắc ngay")).hasCount(0);
        unit.context().close();
    }

    @Test
    @Order(5)
    void theUnitsAreRankedWithTheCountsBehindIt() {
        leader.navigate("/dung-han.xhtml?year=2023");
        Locator first = leader.locator("tbody tr").first();
        assertThat(first).containsText("Sóc Trăng");
        appearance.isAsItShouldBe(leader, "dung-han");
        JsonNode told = system.ministry().get("/api/v1/completeness?year=2023").path("timeliness");
        assertEquals(leader.locator("tbody tr").count(), told.size());
        assertThat(first).containsText(told.get(0).path("name").asText());
        Download sheet = leader.waitForDownload(() -> leader.locator("a[download]").click());
        assertTrue(sheet.suggestedFilename().endsWith(".xlsx"), sheet.suggestedFilename());
        first.getByRole(AriaRole.LINK).click();
        assertThat(leader.locator("h1")).containsText("Sóc Trăng");
    }

    @Test
    @Order(6)
    void aClosedYearKeepsItsFigureBesideTheRestatedOne() throws ClientException {
        leader.navigate("/khoa-so.xhtml?year=2023");
        assertThat(leader.locator("section[aria-labelledby=chua-khoa]")).containsText("1 đơn vị (90 triệu đồng)");
        leader.getByLabel("Số văn bản").fill("7/QĐ-CTĐP");
        leader.getByLabel("Ngày văn bản").fill("2024-07-12");
        leader.locator("form[id=khoaSo]").getByRole(AriaRole.BUTTON).click();
        assertThat(leader.locator("[role=status]")).containsText("Đã khoá số liệu năm 2023");
        system.ministry().playDay(TODAY.plusDays(1));
        Verdict.accepted(province.send(province.letter(province.plan(2023).number("KH-01").version(2, SubmissionKind.REPLACEMENT)
                .decidedOn(TODAY).fair(60).document())));
        JsonNode past = consolidation("");
        assertEquals("2024-07-15", past.path("locked").path("on").asText());
        assertEquals(90_000_000, money(past).path("locked").asLong());
        assertEquals(60_000_000, money(past).path("current").asLong());
        leader.navigate("/tong-hop.xhtml?year=2023&unit=" + UNIT);
        assertThat(leader.locator("section[aria-labelledby=dieu-chinh]")).containsText("có hiệu lực từ 16/07/2024");
        assertThat(leader.locator("main")).containsText("Sóc Trăng (KCĐP lần 1)");
        appearance.isAsItShouldBe(leader, "tong-hop-da-khoa");
        leader.navigate("/khoa-so.xhtml?year=2023");
        appearance.isAsItShouldBe(leader, "khoa-so");
    }

    @Test
    @Order(7)
    void asOfTheDayBeforeAndOfTheOriginalPlanTheFiguresAreThoseOfThen() {
        leader.navigate("/tong-hop.xhtml?year=2023&unit=" + UNIT);
        leader.getByLabel("Theo ngày").fill("2024-07-15");
        leader.locator("main form").getByRole(AriaRole.BUTTON).click();
        assertThat(leader.locator("main")).containsText("có hiệu lực đến hết ngày 15/07/2024");
        assertThat(leader.locator("tbody tr").first()).containsText("90");
        JsonNode then = system.ministry().get("/api/v1/consolidations/2023?asOf=2024-07-15");
        assertEquals(0, then.path("past").path("restated").size());
        assertEquals(90_000_000, then.path("total").path("plan").path("total").asLong());
        assertEquals("ORIGINAL", consolidation("&planVersion=original").path("planVersion").asText());
        leader.navigate("/bieu-mau.xhtml?form=bm08&year=2023&planVersion=original&unit=" + UNIT);
        assertThat(leader.locator("iframe")).hasAttribute("src", Pattern.compile(".*planVersion=original.*"));
        leader.navigate("/tong-hop.xhtml?year=2023&asOf=2999-01-01");
        assertThat(leader.locator("main")).containsText("asOf");
    }

    private static void extend(String due) {
        form().getByLabel("Đơn vị").selectOption(new SelectOption().setValue(UNIT));
        form().getByLabel("Văn bản", new Locator.GetByLabelOptions().setExact(true)).selectOption("REPORT_H1");
        form().getByLabel("Hạn áp dụng").fill(due);
        form().getByLabel("Số văn bản").fill("12/CTĐP");
        form().getByLabel("Ngày văn bản").fill("2024-07-08");
        form().getByLabel("Lý do").fill("Bão số 2");
        form().getByRole(AriaRole.BUTTON).click();
    }

    private static Locator form() {
        return leader.locator("form[id=giaHan]");
    }

    private static JsonNode halfYear() {
        for (JsonNode stream : system.ministry().get("/api/v1/completeness?year=2024&unit=" + UNIT).path("streams")) {
            if (stream.path("stream").asText().equals("REPORT_H1")) {
                return stream.path("units").get(0).path("parts").get(0);
            }
        }
        throw new AssertionError("no half-year's report");
    }

    private static JsonNode consolidation(String parameters) {
        return system.ministry().get("/api/v1/consolidations/2023?unit=" + UNIT + parameters).path("past");
    }

    private static JsonNode money(JsonNode past) {
        for (JsonNode one : past.path("restated")) {
            if (one.path("measure").asText().equals("funds")) {
                return one;
            }
        }
        throw new AssertionError(past.toString());
    }
}
