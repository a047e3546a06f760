package vn.khuyencong.audit;

/**
 * For whom the one who acts on this thread stands in. Set for the time of a request by whoever let him in, so that each
 * entry of the trail names both, wherever in the business it is written.
 */
public final class OnBehalf {

    private static final ThreadLocal<String> OF = new ThreadLocal<>();

    private OnBehalf() {
    }

    /** @param names of those he stands in for; null for nobody */
    public static void begin(String names) {
        if (names == null) {
            OF.remove();
        } else {
            OF.set(names);
        }
    }

    public static void end() {
        OF.remove();
    }

    static String names() {
        return OF.get();
    }
}
