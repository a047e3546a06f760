package vn.khuyencong.consolidation;

/** When a scheme begins and ends, as plans print it: {@code 03/2023 - 11/2023}. */
public final class SchemeTime {

    private SchemeTime() {
    }

    /**
     * @param start month as {@code 2023-03}, or null
     * @param end   the same
     */
    public static String of(String start, String end) {
        return start == null || end == null ? month(start) + month(end) : month(start) + " - " + month(end);
    }

    private static String month(String month) {
        return month == null ? "" : month.substring(5) + "/" + month.substring(0, 4);
    }
}
