package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first start of a real system: no account and no default password, until whoever can read its files makes the administrator. */
class SetUpIT {

    private static final String PASSWORD = "mùa gặt vàng rơm";

    @Test
    void theFirstAdministratorIsMadeOnceWithTheCodeInTheServersFiles() throws IOException {
        try (RunningSystem system = RunningSystem.start("set-up", Map.of("KHUYENCONG_DEMO", "false"));
             Chromium chromium = new Chromium(system.address())) {
            assertEquals(401, system.rest("quantri").get("/api/v1/submissions").statusCode(), "no demo account");
            Path code = system.folder().resolve("data/setup-code.txt");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(code)));
            Page page = chromium.visitor();
            Page late = chromium.visitor();
            for (Page each : new Page[] {page, late}) {
                each.navigate("/");
                assertThat(each).hasURL(Pattern.compile("/thiet-lap\\.xhtml$"));
                fill(each, Files.readString(code).strip());
            }
            Appearance appearance = new Appearance(Work.fresh("screens-set-up"));
            appearance.isAsItShouldBe(page, "thiet-lap");
            Page english = chromium.visitor();
            english.navigate("/");
            english.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
            appearance.isAsItShouldBeInEnglish(english, "thiet-lap");
            page.getByLabel("Mã thiết lập").fill("aaaa-aaaa-aaaa-aaaa");
            make(page);
            assertThat(page.getByText("Mã thiết lập không đúng.").first()).isVisible();
            fill(page, Files.readString(code).strip());
            make(page);
            assertThat(page).hasURL(Pattern.compile("/dang-nhap\\.xhtml$"));
            assertFalse(Files.exists(code));
            make(late);
            assertThat(late).hasURL(Pattern.compile("/dang-nhap\\.xhtml$"));
            late.navigate("/thiet-lap.xhtml");
            assertThat(late).hasURL(Pattern.compile("/dang-nhap\\.xhtml$"));
            Chromium.signIn(page, "quan.tri", PASSWORD);
            page.navigate("/tai-khoan.xhtml");
            assertThat(page.locator("tbody tr")).hasCount(1);
        }
    }

    private static void fill(Page page, String code) {
        page.getByLabel("Mã thiết lập").fill(code);
        page.getByLabel("Tên đăng nhập").fill("quan.tri");
        page.getByLabel("Họ tên").fill("Quản trị viên");
        page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("Nhập lại mật khẩu mới").fill(PASSWORD);
    }

    private static void make(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tạo quản trị viên")).click();
    }
}
