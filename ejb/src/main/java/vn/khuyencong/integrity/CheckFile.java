package vn.khuyencong.integrity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.khuyencong.shared.Refusal.Severity;

/**
 * A file that should hold a check: a head of comment lines {@code -- name: text}, each gone on with by lines that begin with
 * {@code --} and two blanks, then one SELECT.
 *
 * @param name    name of the file
 * @param check   the check; null if it is broken
 * @param problem what is wrong: a word of the check on broken files and its value, apart by a bar; null if nothing is
 */
record CheckFile(String name, Check check, String problem) {

    static final Set<String> SOURCES = Set.of("figures", "files");
    private static final List<String> NEEDED = List.of("id", "severity", "title", "looks-for", "remedy");

    static CheckFile broken(String name, String problem) {
        return new CheckFile(name, null, problem);
    }

    static CheckFile read(String name, String text) {
        Map<String, String> fields = head(text);
        for (String needed : NEEDED) {
            if (fields.getOrDefault(needed, "").isBlank()) {
                return broken(name, "FIELD_MISSING|" + needed);
            }
        }
        if (!fields.get("id").matches("[A-Z][A-Z0-9_]{2,62}")) {
            return broken(name, "FIELD_WRONG|id");
        }
        if (Stream.of(Severity.values()).noneMatch(severity -> severity.name().equals(fields.get("severity")))) {
            return broken(name, "FIELD_WRONG|severity");
        }
        if (!fields.getOrDefault("days", "0").matches("\\d{1,4}")) {
            return broken(name, "FIELD_WRONG|days");
        }
        return withQuestion(name, text, fields);
    }

    private static CheckFile withQuestion(String name, String text, Map<String, String> fields) {
        String source = fields.get("source");
        if (source != null && !SOURCES.contains(source)) {
            return broken(name, "FIELD_WRONG|source");
        }
        Query query = source == null ? Query.of(text) : null;
        if (query != null && query.problem() != null) {
            return broken(name, query.problem());
        }
        return new CheckFile(name, new Check(fields.get("id"), Severity.valueOf(fields.get("severity")), Map.copyOf(fields),
                Integer.parseInt(fields.getOrDefault("days", "0")), query, source), null);
    }

    private static Map<String, String> head(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        String last = null;
        for (String line : text.lines().takeWhile(line -> line.startsWith("--")).toList()) {
            String said = line.substring(2);
            int colon = said.indexOf(':');
            if (said.startsWith("  ") && last != null) {
                fields.merge(last, said.strip(), (before, more) -> before + " " + more);
            } else if (colon > 0) {
                last = said.substring(0, colon).strip();
                fields.put(last, said.substring(colon + 1).strip());
            }
        }
        return fields;
    }
}
