package vn.khuyencong.exchange.workbook;

/**
 * A cell as the file has it.
 *
 * @param text    its text, number or the number of its shared text; empty where it has no value
 * @param formula whether a formula makes its value, which then counts for nothing
 */
record RawCell(Type type, String text, boolean formula) {

    /** What the file says the value is. */
    enum Type {
        NUMBER, TEXT, SHARED_TEXT, BOOLEAN, ERROR
    }

    static final String TRUE = "TRUE";
    static final RawCell BLANK = new RawCell(Type.TEXT, "", false);

    /** Nothing but blanks is nothing; a formula is something, whatever it shows. */
    boolean blank() {
        return !formula && PlainText.blank(text);
    }

    /** A stored value as the user sees it. */
    static String shown(Type type, String stored) {
        return switch (type) {
            case TEXT -> SharedTexts.decoded(stored);
            case BOOLEAN -> stored.replace("1", TRUE).replace("0", "FALSE");
            default -> stored;
        };
    }

    static Type typeOf(String t) {
        return switch (t) {
            case "s" -> Type.SHARED_TEXT;
            case "inlineStr", "str", "d" -> Type.TEXT;
            case "b" -> Type.BOOLEAN;
            case "e" -> Type.ERROR;
            default -> Type.NUMBER;
        };
    }
}
