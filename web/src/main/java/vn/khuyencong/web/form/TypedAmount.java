package vn.khuyencong.web.form;

/** An amount in whole đồng as people type it: with dots, commas or blanks between thousands, or without. A fraction is none, and never a larger amount. */
public final class TypedAmount {

    private static final int MOST_DIGITS = 15;

    private TypedAmount() {
    }

    /** The amount; null where nothing was typed, or something that is no amount. */
    public static Long of(String typed) {
        String digits = typed == null ? "" : typed.replaceAll("(?<=\\d)[.,\\s\u00a0](?=\\d{3}(?!\\d))", "").strip();
        return digits.matches("\\d{1," + MOST_DIGITS + "}") ? Long.valueOf(digits) : null;
    }
}
