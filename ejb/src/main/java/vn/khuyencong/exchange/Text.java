package vn.khuyencong.exchange;

/** Text of strangers on its way into a column. */
final class Text {

    private Text() {
    }

    /** At most so many characters, and none that a database refuses. */
    static String bounded(String text, int length) {
        if (text == null) {
            return null;
        }
        String clean = text.replace("\u0000", "");
        return clean.length() <= length ? clean : clean.substring(0, length);
    }
}
