package vn.khuyencong.shared;

import java.util.List;

/**
 * Why something is refused, or what an official is warned of: a value, not an exception. The words are looked up in the
 * one catalogue of rules by {@link #rule}, Vietnamese first, English beside it.
 *
 * @param rule      id of the rule, e.g. {@code CEILING_EXCEEDED}
 * @param severity  whether it refuses or only warns
 * @param article   the legal article it rests on, or empty for a rule of the message contract
 * @param cell      JSON pointer to the cell in question, e.g. {@code /data/schemes/0/lines/2/support}
 * @param arguments values for the text, in the order of its placeholders
 */
public record Refusal(String rule, Severity severity, String article, String cell, List<String> arguments) {

    /** Whether a rule blocks. */
    public enum Severity {
        /** The version is returned. */
        ERROR,
        /** The version is taken; the official sees the warning. */
        WARNING
    }

    public static Refusal error(String rule, String article, String cell, Object... arguments) {
        return new Refusal(rule, Severity.ERROR, article, cell, strings(arguments));
    }

    public static Refusal warning(String rule, String article, String cell, Object... arguments) {
        return new Refusal(rule, Severity.WARNING, article, cell, strings(arguments));
    }

    public boolean blocks() {
        return severity == Severity.ERROR;
    }

    private static List<String> strings(Object... arguments) {
        return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
