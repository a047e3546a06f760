package vn.khuyencong.establishment;

/** Whether two names without diacritics are the same but for one letter. */
final class Likeness {

    private static final int SHORTEST = 6;

    private Likeness() {
    }

    /** The same, also if written in one word, or one letter apart; "số 2" is not "số 3", nor "xưởng A" "xưởng B". */
    static boolean alike(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        if (one.replace(" ", "").equals(other.replace(" ", ""))) {
            return true;
        }
        if (shorter.length() < SHORTEST || longer.length() - shorter.length() > 1
                || !one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""))) {
            return false;
        }
        int start = 0;
        while (start < shorter.length() && shorter.charAt(start) == longer.charAt(start)) {
            start++;
        }
        if (standsAlone(longer, start)) {
            return false;
        }
        int skipped = longer.length() == shorter.length() ? start + 1 : start;
        return shorter.substring(Math.min(skipped, shorter.length())).equals(longer.substring(start + 1));
    }

    private static boolean standsAlone(String text, int at) {
        return (at == 0 || text.charAt(at - 1) == ' ') && (at + 1 >= text.length() || text.charAt(at + 1) == ' ');
    }
}
