package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts, standing in during leave, and the two languages, in a real browser. */
class PeopleIT {

    private static final String PASSWORD = "mùa gặt vàng rơm";

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;
    private static Page administrator;

    @BeforeAll
    static void anAdministrator() {
        system = Store.H2.system();
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("screens-people"));
        administrator = chromium.signedIn("quantri");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void anAccountIsMadeGivenARegionAndUsedUntilItIsLocked() {
        String oneTime = account("can.bo.bac", "Cán bộ khu vực phía Bắc");
        appearance.isAsItShouldBe(administrator, "tai-khoan-vua-tao");
        give("DEPT_OFFICER", "NORTH");
        appearance.isAsItShouldBe(administrator, "chi-tiet-tai-khoan");
        Page officer = firstSignIn("can.bo.bac", oneTime);
        officer.navigate("/tong-hop.xhtml");
        assertThat(officer.locator("h1")).containsText("Khu vực phía Bắc");
        assertThat(officer.locator("select[name=scope] option[value=south]")).hasCount(0);
        assertThat(officer.locator(".kc-who")).containsText("Khu vực phía Bắc");
        assertEquals(403, officer.request().get("/tong-hop.xhtml?scope=SOUTH").status());
        assertEquals(403, officer.request().get("/tai-khoan.xhtml").status());
        administrator.getByText("Khóa tài khoản", new Page.GetByTextOptions().setExact(true)).first().click();
        button(administrator, "Đồng ý").click();
        assertThat(administrator.getByText("Đã khóa tài khoản.")).isVisible();
        officer.navigate("/tong-hop.xhtml");
        assertThat(officer).hasURL(Pattern.compile("/dang-nhap\\.xhtml"));
    }

    @Test
    void aRoleThatIsEndedAndAPasswordThatIsResetEndTheSessionAtOnce() {
        String oneTime = account("can.bo.tam", "Cán bộ tạm thời");
        give("SCT_OFFICER", "P34-92");
        Page officer = firstSignIn("can.bo.tam", oneTime);
        officer.navigate("/tiep-nhan.xhtml");
        assertThat(officer.locator("h1")).hasText("Văn bản đã tiếp nhận");
        administrator.getByText("Cấp lại mật khẩu", new Page.GetByTextOptions().setExact(true)).first().click();
        button(administrator, "Đồng ý").click();
        String another = administrator.locator(".kc-secret").innerText();
        officer.navigate("/tiep-nhan.xhtml");
        assertThat(officer).hasURL(Pattern.compile("/dang-nhap\\.xhtml"));
        assertEquals(401, Rest.as(system.address(), "can.bo.tam", another).get("/api/v1/submissions").statusCode());
        button(administrator, "Kết thúc").first().click();
        assertThat(administrator.getByText("Đã kết thúc vai trò.")).isVisible();
        Chromium.signIn(officer, "can.bo.tam", another);
        assertThat(officer.getByText("Tên đăng nhập hoặc mật khẩu không đúng")).isVisible();
    }

    @Test
    void anActOnARowThatIsNoLongerWhereItWasShownDoesNothingAndSaysSo() {
        account("can.bo.hang", "Cán bộ ở hàng khác");
        give("SCT_OFFICER", "P34-92");
        administrator.evaluate("document.querySelectorAll('input[name$=\":of\"]').forEach(each => each.value = '0')");
        button(administrator, "Kết thúc").first().click();
        assertThat(administrator.getByText("Danh sách vừa thay đổi nên chưa làm gì").first()).isVisible();
        button(administrator, "Kết thúc").first().click();
        assertThat(administrator.getByText("Đã kết thúc vai trò.")).isVisible();
    }

    @Test
    void theLastAdministratorStaysAndNobodyLocksHimself() {
        administrator.navigate("/chi-tiet-tai-khoan.xhtml?ten=quantri");
        button(administrator, "Kết thúc").first().click();
        assertThat(administrator.getByText("Đây là quản trị viên cuối cùng.").first()).isVisible();
        appearance.isAsItShouldBe(administrator, "quan-tri-cuoi-cung");
        administrator.getByText("Khóa tài khoản", new Page.GetByTextOptions().setExact(true)).first().click();
        button(administrator, "Đồng ý").click();
        assertThat(administrator.getByText("Không thể tự khóa tài khoản của mình.").first()).isVisible();
        administrator.navigate("/chi-tiet-tai-khoan.xhtml?ten=quantri");
        assertThat(administrator.locator("section").last()).containsText("Đây là quản trị viên cuối cùng.");
    }

    @Test
    void aDeputyHasTheRightsOfTheOneOnLeaveAndTheTrailNamesBoth() {
        String oneTime = account("can.bo.thay", "Cán bộ làm thay");
        give("DEPT_OFFICER", "NORTH");
        Page deputy = firstSignIn("can.bo.thay", oneTime);
        Page absent = chromium.signedIn("cuc");
        absent.navigate("/ho-so-cua-toi.xhtml");
        absent.getByLabel("Người làm thay").selectOption("can.bo.thay");
        absent.getByLabel("Đến hết ngày").fill(LocalDate.now().plusDays(7).toString());
        button(absent, "Ủy quyền").click();
        assertThat(absent.locator(".kc-refusal")).containsText("Lý do còn trống");
        absent.getByLabel("Lý do").fill("Nghỉ phép");
        button(absent, "Ủy quyền").click();
        assertThat(absent.getByText("Đã ủy quyền.")).isVisible();
        appearance.isAsItShouldBe(absent, "ho-so-cua-toi");
        assertEquals(200, deputy.request().get("/tong-hop.xhtml?scope=SOUTH").status());
        deputy.navigate("/tong-hop.xhtml");
        assertThat(deputy.locator(".kc-stands-in")).hasText("đang làm thay Cán bộ Cục");
        appearance.isAsItShouldBe(deputy, "lam-thay");
        deputy.navigate("/ho-so-cua-toi.xhtml");
        button(deputy, "Kết thúc sớm").click();
        assertThat(deputy.getByText("Đã kết thúc ủy quyền.")).isVisible();
        assertThat(deputy.locator(".kc-stands-in")).hasCount(0);
        assertEquals(403, deputy.request().get("/tong-hop.xhtml?scope=SOUTH").status());
        administrator.navigate("/chi-tiet-tai-khoan.xhtml?ten=cuc");
        assertThat(administrator.locator("section").last()).containsText("can.bo.thay thay cuc");
    }

    @Test
    void anAdministratorNamesNoDeputy() {
        administrator.navigate("/ho-so-cua-toi.xhtml");
        assertThat(administrator.getByText("quyền quản trị hệ thống không ủy quyền được")).isVisible();
        assertThat(administrator.getByLabel("Người làm thay")).hasCount(0);
    }

    @Test
    void whatWasTypedStaysWhenItIsRefused() {
        administrator.navigate("/tai-khoan-moi.xhtml");
        administrator.getByLabel("Tên đăng nhập").fill("Cán Bộ");
        administrator.getByLabel("Họ tên").fill("Nguyễn Văn <b>A</b>");
        button(administrator, "Tạo và cấp mật khẩu").click();
        assertThat(administrator.locator(".kc-refusal")).containsText("Tên đăng nhập “Cán Bộ” không dùng được.");
        assertThat(administrator.getByLabel("Họ tên")).hasValue("Nguyễn Văn <b>A</b>");
        appearance.isAsItShouldBe(administrator, "tai-khoan-moi");
    }

    @Test
    void aStrangerWhoGuessesShutsOutHimselfAndNotTheOwner() {
        Rest stranger = Rest.as(system.address(), "so.p34-82", "wrong").from("203.0.113.9");
        for (int i = 0; i < 10; i++) {
            assertEquals(401, stranger.get("/api/v1/submissions").statusCode());
        }
        assertEquals(401, system.rest("so.p34-82").from("203.0.113.9").get("/api/v1/submissions").statusCode());
        assertEquals(200, system.rest("so.p34-82").get("/api/v1/submissions").statusCode());
    }

    @Test
    void theApiSpeaksEnglishToWhomAsksForIt() {
        String vietnamese = text(system.rest("cuc").get("/api/v1/consolidations/1900"));
        String asked = text(system.rest("cuc").speaking("en-GB,en;q=0.8").get("/api/v1/consolidations/1900"));
        assertTrue(vietnamese.contains("Yêu cầu chưa đúng"), vietnamese);
        assertTrue(asked.contains("Bad request") && asked.contains("a whole number from 2000 to 2100"), asked);
        String refused = text(Rest.anonymous(system.address()).speaking("en").get("/api/v1/submissions"));
        assertTrue(refused.contains("Not signed in"), refused);
    }

    @Test
    void theSignInPageSpeaksBothLanguagesAndTheAccountKeepsItsOwn() {
        Page page = chromium.visitor();
        page.navigate("/tiep-nhan.xhtml?year=2023");
        button(page, "English").click();
        assertThat(page.getByLabel("User name")).isVisible();
        appearance.isAsItShouldBeInEnglish(page, "dang-nhap");
        page.getByLabel("User name").fill("so.p34-96");
        page.getByLabel("Password").fill("wrong");
        button(page, "Sign in").click();
        assertThat(page.getByText("The user name or the password is wrong").first()).isVisible();
        page.getByLabel("Password").fill("khuyencong-demo");
        button(page, "Sign in").click();
        assertThat(page.locator("h1")).hasText("Documents received");
        assertThat(page).hasURL(Pattern.compile("/tiep-nhan\\.xhtml\\?year=2023$"));
        button(page, "Tiếng Việt").click();
        assertThat(page.locator("h1")).hasText("Văn bản đã tiếp nhận");
        assertThat(page).hasURL(Pattern.compile("/tiep-nhan\\.xhtml\\?year=2023$"));
    }

    /** As {@link EveryPageIT} does not meet them: asked for something of their own. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"tai-khoan-loc,/tai-khoan.xhtml?q=bắc&role=sct_officer", "tai-khoan-trong,/tai-khoan.xhtml?q=zzz",
        "tai-khoan-mot-so,/chi-tiet-tai-khoan.xhtml?ten=so.p-01"})
    void theAdministratorsPagesAreAsTheyShouldBeInBothLanguages(String name, String address) {
        administrator.navigate(address);
        appearance.isAsItShouldBe(administrator, name);
        button(administrator, "English").click();
        try {
            appearance.isAsItShouldBeInEnglish(administrator, name);
        } finally {
            // The account keeps its language; a page that falls short must not leave English to the tests after it.
            button(administrator, "Tiếng Việt").click();
            assertThat(administrator.locator("html")).hasAttribute("lang", "vi");
        }
    }

    /** Makes an account and gives back its one-time password; its page is open then. */
    private static String account(String name, String displayName) {
        administrator.navigate("/tai-khoan-moi.xhtml");
        administrator.getByLabel("Tên đăng nhập").fill(name);
        administrator.getByLabel("Họ tên").fill(displayName);
        button(administrator, "Tạo và cấp mật khẩu").click();
        return administrator.locator(".kc-secret").innerText();
    }

    private static void give(String role, String scope) {
        assertThat(administrator.locator("[id='giao:vaiTro']")).hasValue("");
        assertThat(administrator.locator("[id='giao:phamVi']")).hasValue("");
        administrator.locator("[id='giao:vaiTro']").selectOption(role);
        administrator.locator("[id='giao:phamVi']").selectOption(scope);
        administrator.locator("[id='giao:coQuan']").selectOption(role.equals("SCT_OFFICER") ? "UNIT" : "none");
        button(administrator, "Giao vai trò").click();
        assertThat(administrator.getByText("Đã giao vai trò.")).isVisible();
    }

    /** Signs in with a one-time password, which leads to one's own page and nowhere else until it is changed. */
    private static Page firstSignIn(String account, String oneTime) {
        Page page = chromium.visitor();
        page.navigate("/");
        Chromium.signIn(page, account, oneTime);
        page.navigate("/tiep-nhan.xhtml");
        assertThat(page).hasURL(Pattern.compile("/ho-so-cua-toi\\.xhtml$"));
        page.getByLabel("Mật khẩu hiện tại").fill(oneTime);
        page.getByLabel("Mật khẩu mới", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("Nhập lại mật khẩu mới").fill(PASSWORD);
        button(page, "Đổi mật khẩu").click();
        assertThat(page.getByText("Đã đổi mật khẩu.")).isVisible();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
