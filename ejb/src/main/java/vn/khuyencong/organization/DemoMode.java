package vn.khuyencong.organization;

/** Whether this server plays the demo: set by {@code KHUYENCONG_DEMO=true}, never by default. */
public final class DemoMode {

    private DemoMode() {
    }

    public static boolean on() {
        return "true".equals(System.getenv("KHUYENCONG_DEMO"));
    }
}
