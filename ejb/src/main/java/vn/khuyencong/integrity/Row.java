package vn.khuyencong.integrity;

/**
 * What a check found.
 *
 * @param unit    the unit it concerns; null where it concerns none
 * @param subject what is wrong, e.g. the key of a document; the finding is known by it
 * @param detail  values for the check's text, apart by bars; or null
 * @param target  where to look: {@code submission:12}, {@code establishment:7}; or null
 */
record Row(String unit, String subject, String detail, String target) {

    static Row of(String unit, String subject, String detail, String target) {
        return new Row(unit, cut(subject == null ? "?" : subject, 300), cut(detail, 1000), cut(target, 200));
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
