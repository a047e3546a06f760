package vn.khuyencong.web.scheme;

/** An amount in đồng as people type it: with dots, commas or blanks between thousands, or without. */
final class TypedAmount {

    private static final int MOST_DIGITS = 15;

    private TypedAmount() {
    }

    /** The amount; null where nothing was typed, or something that is no amount. */
    static Long of(String typed) {
        String digits = typed == null ? "" : typed.replaceAll("(?<=\\d)[.,\\s\u00a0](?=\\d{3}(?!\\d))", "").strip();
        return digits.matches("\\d{1," + MOST_DIGITS + "}") ? Long.valueOf(digits) : null;
    }

    /** Whether something was typed that is no amount: not to be mistaken for nothing. */
    static boolean isWrong(String typed) {
        return typed != null && !typed.isBlank() && of(typed) == null;
    }
}
