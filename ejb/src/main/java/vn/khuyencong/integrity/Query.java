package vn.khuyencong.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One SELECT, as far as its text can tell. The read-only transaction is what keeps it from writing; this is the second
 * door, and the first on a database that knows no read-only transactions (H2).
 *
 * @param sql        the statement with a question mark for each parameter
 * @param parameters their names, in this order: {@code today}, {@code cutoff} (days before today), {@code cutoffTime}
 * @param problem    why it is refused, or null
 */
record Query(String sql, List<String> parameters, String problem) {

    private static final Set<String> PARAMETERS = Set.of("today", "cutoff", "cutoffTime");
    /** Words that do more than read; none of them is a name in our tables. */
    private static final Pattern FORBIDDEN = Pattern.compile("insert|update|delete|merge|truncate|create|alter|drop|grant|revoke|call|execute|exec|do"
            + "|copy|set|into|lock|share|next|nextval|setval|set_config|vacuum|analyze|comment|prepare|declare|listen|notify|begin|commit|rollback"
            + "|shutdown|script|runscript|backup|checkpoint|csvwrite|csvread|file_write|file_read|link_schema|current_date|current_timestamp|now|dblink.*|pg_.*|lo_.*");
    /** What a text is made of: comments, strings, quoted names, parameters, words, and any other sign. */
    private static final Pattern PART = Pattern.compile("(?<comment>--[^\\n]*|/\\*[^*]*\\*+(?:[^/*][^*]*\\*+)*/)|(?<string>'[^'\\\\]*(?:''[^'\\\\]*)*')|\"(?<quoted>[^\"]*)\""
            + "|(?<cast>::)|:(?<parameter>[A-Za-z]\\w*)|(?<word>[A-Za-z_]\\w*)|(?<blank>\\s+)|(?<sign>/(?!\\*)|[0-9(),.+\\-*=<>|;\\[\\]])");

    static Query of(String text) {
        StringBuilder sql = new StringBuilder();
        List<String> parameters = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int end = 0;
        while (part.find() && part.start() == end) {
            end = part.end();
            if (part.group("parameter") != null) {
                if (!PARAMETERS.contains(part.group("parameter"))) {
                    return refused("PARAMETER_UNKNOWN|" + part.group("parameter"));
                }
                parameters.add(part.group("parameter"));
                sql.append('?');
            } else if (part.group("comment") == null) {
                sql.append(part.group());
                String word = part.group("word") != null ? part.group("word") : part.group("quoted");
                if (word != null) {
                    words.add(word.toLowerCase(Locale.ROOT));
                } else if (part.group().equals(";") && !text.substring(end).isBlank()) {
                    return refused("MORE_THAN_ONE|;");
                }
            }
        }
        return end < text.length() ? refused("SIGN|" + text.charAt(end)) : judged(sql.toString().strip(), parameters, words);
    }

    private static Query judged(String sql, List<String> parameters, List<String> words) {
        if (words.isEmpty() || !words.get(0).equals("select") && !words.get(0).equals("with")) {
            return refused("NO_SELECT|" + (words.isEmpty() ? "" : words.get(0)));
        }
        return words.stream().filter(word -> FORBIDDEN.matcher(word).matches()).findFirst().map(word -> refused("WORD|" + word))
                .orElseGet(() -> new Query(sql.replaceFirst(";$", ""), List.copyOf(parameters), null));
    }

    private static Query refused(String problem) {
        return new Query(null, List.of(), problem);
    }
}
