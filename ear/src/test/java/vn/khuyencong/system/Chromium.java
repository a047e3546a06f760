package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import vn.khuyencong.organization.FirstAccounts;

/** The computer's own Chromium, without a screen, before the pages of one system. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    /** The first page of a server that is just warming up, on a busy machine; in milliseconds. */
    private static final double PATIENCE = 60_000;

    /** The browser is this computer's own: none is fetched, whoever starts us. */
    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final String server;

    Chromium(String server) {
        this.server = server;
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Prerequisites.chromium()).setArgs(QUIET));
    }

    /** A new visitor, on the laptop that the pages are made for. */
    Page visitor() {
        BrowserContext visitor = browser.newContext(new Browser.NewContextOptions().setBaseURL(server).setLocale("vi-VN")
                .setViewportSize(1366, 768));
        return visitor.newPage();
    }

    /** A new visitor who has signed in. */
    Page signedIn(String account) {
        Page page = visitor();
        page.navigate("/");
        signIn(page, account, FirstAccounts.DEMO_PASSWORD);
        assertThat(page.locator("body")).containsText("Đăng xuất", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        return page;
    }

    static void signIn(Page page, String account, String password) {
        page.getByLabel("Tên đăng nhập").fill(account);
        page.getByLabel("Mật khẩu").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập")).click();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
