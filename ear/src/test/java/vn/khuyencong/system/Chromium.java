package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.khuyencong.organization.FirstAccounts;

/** Visitors before the pages of one system, in the computer's own Chromium without a screen. All of a virtual machine are in one, each with cookies of its own. */
final class Chromium implements AutoCloseable {

    /**
     * The pages by which the address bar proposes, two for each visitor: without them he takes a third of a second of processor, with them a whole one.
     * The last list of features counts: before ours stands what Playwright leaves out.
     */
    private static final String LEFT_OUT = "--disable-features=AutoDeElevate,AvoidUnnecessaryBeforeUnloadCheckSync,BlockOriginHeaderModificationOnRedirect,"
            + "BoundaryEventDispatchTracksNodeRemoval,DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,"
            + "OptimizationHints,PaintHolding,ThirdPartyStoragePartitioning,Translate,WebUIOmniboxPopup,WebUIOmniboxAimPopup";

    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", LEFT_OUT);

    /** The first page of a server that is just warming up, on a busy machine; in milliseconds. */
    private static final double PATIENCE = 60_000;

    private static Playwright playwright;
    private static Browser browser;

    private final String server;
    private final List<BrowserContext> visitors = new ArrayList<>();

    Chromium(String server) {
        this.server = server;
    }

    /** It takes a second of processor to start: it runs until the last test is over, or until it breaks down. */
    private static Browser browser() {
        if (playwright == null) {
            // The browser is this computer's own: none is fetched, whoever starts us.
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        }
        if (browser == null || !browser.isConnected()) {
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Prerequisites.chromium()).setArgs(QUIET));
        }
        return browser;
    }

    /** A new visitor, on the laptop that the pages are made for. */
    Page visitor() {
        BrowserContext visitor = browser().newContext(new Browser.NewContextOptions().setBaseURL(server).setLocale("vi-VN")
                .setViewportSize(1366, 768));
        visitors.add(visitor);
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

    /** All of them leave. */
    @Override
    public void close() {
        visitors.forEach(BrowserContext::close);
        visitors.clear();
    }

    /** After the last test. */
    static void end() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
            browser = null;
        }
    }
}
