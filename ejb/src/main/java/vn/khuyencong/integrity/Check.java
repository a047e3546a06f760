package vn.khuyencong.integrity;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal.Severity;

/**
 * A check as its file describes it.
 *
 * @param id       known by it, e.g. {@code SUPPORT_ABOVE_COST}
 * @param severity whether it is wrong, or only worth a look
 * @param fields   its texts by name; the English of each beside it under the name with {@code .en}
 * @param days     how old something must be to be found; 0 where the check does not say
 * @param query    its question; null where {@code source} names one that the system answers itself
 * @param source   {@code figures} or {@code files}; null where it is asked by a query
 */
public record Check(String id, Severity severity, Map<String, String> fields, int days, Query query, String source) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(#?)}");

    public String title(Locale locale) {
        return text("title", locale);
    }

    /** What it looks for, in a sentence. */
    public String looksFor(Locale locale) {
        return text("looks-for", locale);
    }

    public String remedy(Locale locale) {
        return text("remedy", locale);
    }

    /** The article it rests on; empty if none. */
    public String article() {
        return fields.getOrDefault("article", "");
    }

    /** The values of a finding in words; days as one writes them, numbers grouped where the text says so. Where it has no text, the values as they are. */
    public String detail(String values, Locale locale) {
        String template = text("detail", locale);
        if (values == null || template.isEmpty()) {
            return values == null ? "" : values;
        }
        String[] value = values.split("\\|", -1);
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(word(place, value, locale)));
    }

    private String word(MatchResult place, String[] values, Locale locale) {
        int at = Integer.parseInt(place.group(1));
        String value = at < values.length ? values[at] : "";
        if (!place.group(2).isEmpty() && value.matches("-?\\d{1,18}")) {
            String grouped = Numbers.text(Long.parseLong(value));
            return isEnglish(locale) ? grouped.replace('.', ',') : grouped;
        }
        if (!isEnglish(locale) && value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return value.substring(8) + "/" + value.substring(5, 7) + "/" + value.substring(0, 4);
        }
        String said = text("word." + value, locale);
        return said.isEmpty() ? value : said;
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private String text(String name, Locale locale) {
        String vietnamese = fields.getOrDefault(name, "");
        return isEnglish(locale) ? fields.getOrDefault(name + ".en", vietnamese) : vietnamese;
    }
}
