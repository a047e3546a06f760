package vn.khuyencong.reports.spreadsheet;

/** Format codes: the program that opens the sheet puts in its user's separators. No quotes in them: the library writes them as they are. */
final class Formats {

    static final String WHOLE = "#,##0";
    static final String NOTHING = "#,##0;-#,##0;-";
    static final String DIFFERENCE = "+#,##0;-#,##0;-";
    static final String DAY = "dd/mm/yyyy";
    static final String TIME = "hh:mm dd/mm/yyyy";
    /** A text that may look like a formula and must never be taken for one, not even when its cell is edited. */
    static final String TEXT = "@";

    private Formats() {
    }

    static String whole(boolean zero) {
        return zero ? NOTHING : WHOLE;
    }

    static String decimals(int decimals) {
        return "#,##0" + fraction(decimals);
    }

    static String percent(int decimals) {
        return "0" + fraction(Math.max(0, decimals)) + "%";
    }

    static String change(int decimals) {
        String plain = percent(decimals);
        return "+" + plain + ";-" + plain + ";" + plain;
    }

    private static String fraction(int decimals) {
        return decimals == 0 ? "" : "." + "0".repeat(decimals);
    }
}
