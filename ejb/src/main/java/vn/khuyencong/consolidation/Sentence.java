package vn.khuyencong.consolidation;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with {names} to fill; a part in [brackets] is left out where one of its names has no value. */
final class Sentence {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private Sentence() {
    }

    static String fill(String template, Map<String, String> values) {
        Matcher optional = OPTIONAL.matcher(template);
        String kept = optional.replaceAll(part ->
                Matcher.quoteReplacement(complete(part.group(1), values) ? part.group(1) : ""));
        return NAME.matcher(kept).replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), "")));
    }

    static String capitalized(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static boolean complete(String part, Map<String, String> values) {
        return NAME.matcher(part).results().allMatch(name -> values.get(name.group(1)) != null);
    }
}
