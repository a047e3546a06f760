package vn.khuyencong.establishment;

import java.util.List;
import java.util.Map;

/**
 * What somebody typed to find an establishment by.
 *
 * @param code  digits that a tax code begins with; null where a name is looked for
 * @param whole a part of the name without diacritics
 * @param plain the same without legal form, trades abbreviated
 */
record Search(String code, String whole, String plain) {

    static Search of(String text) {
        if (text.matches("[\\d\\s.-]{3,20}")) {
            String digits = text.replaceAll("\\D", "");
            return new Search(digits.length() > 10 && digits.length() != 12 ? digits.substring(0, 10) + "-" + digits.substring(10) : digits, null, null);
        }
        EstablishmentName name = EstablishmentName.of(text);
        return new Search(null, name.search(), name.plain());
    }

    /** Narrows a question about a record {@code m} and what was said of it, {@code s}. */
    void addTo(List<String> conditions, Map<String, Object> parameters) {
        if (code != null) {
            conditions.add("m.taxCode like :code");
            parameters.put("code", code + "%");
        } else {
            conditions.add("(s.searchKey like :whole or s.plainKey like :plain)");
            parameters.put("whole", part(whole));
            parameters.put("plain", part(plain));
        }
    }

    /** Nothing but signs is part of no name. */
    private static String part(String text) {
        return text.isEmpty() ? "" : "%" + text + "%";
    }
}
