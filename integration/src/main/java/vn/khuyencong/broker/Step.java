package vn.khuyencong.broker;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One line of a script.
 *
 * @param verb   what is done
 * @param target an address, or a pattern of addresses
 * @param values names and values as they are written
 */
public record Step(Verb verb, String target, Map<String, String> values) {

    /** What scripts can do; undo has the second of each pair. */
    public enum Verb {
        QUEUE, REMOVE_QUEUE, SETTINGS, REMOVE_SETTINGS, PERMISSIONS, REMOVE_PERMISSIONS;

        String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static Verb of(String written) {
            for (Verb verb : values()) {
                if (verb.written().equals(written)) {
                    return verb;
                }
            }
            throw new IllegalArgumentException("không có lệnh " + written);
        }
    }

    public Step {
        values = Map.copyOf(values);
    }

    /** {@code verb target name=value name=value}. */
    static Step of(String line) {
        String[] words = line.strip().split("\\s+");
        if (words.length < 2) {
            throw new IllegalArgumentException("thiếu địa chỉ: " + line);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 2; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            if (equals < 1 || values.put(words[i].substring(0, equals), words[i].substring(equals + 1)) != null) {
                throw new IllegalArgumentException("không hiểu " + words[i] + " trong: " + line);
            }
        }
        Verb verb = Verb.of(words[0]);
        boolean takesValues = verb == Verb.SETTINGS || verb == Verb.PERMISSIONS;
        if (takesValues == values.isEmpty()) {
            throw new IllegalArgumentException((takesValues ? "thiếu giá trị: " : "thừa giá trị: ") + line);
        }
        return new Step(verb, words[1], values);
    }
}
