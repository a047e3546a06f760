package vn.khuyencong.web.norm;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.norm.LawContent.AwardCriterion;

/** Criteria as people type them: a line for each with its code, its most points and its name. */
final class AwardCriteriaText {

    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\d{1,3})\\s+(\\S.*)");

    private AwardCriteriaText() {
    }

    /** @throws IllegalArgumentException if a line has not these three */
    static List<AwardCriterion> read(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).map(AwardCriteriaText::criterion).toList();
    }

    private static AwardCriterion criterion(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no criterion: " + line);
        }
        return new AwardCriterion(parts.group(1), parts.group(3), Integer.parseInt(parts.group(2)));
    }

    /** Codes with blanks between them; null: none. */
    static List<String> codes(String typed) {
        return typed == null ? List.of() : Stream.of(typed.split("\\s+")).toList();
    }

    static String of(List<AwardCriterion> criteria) {
        return criteria.stream().map(one -> one.code() + " " + one.mostPoints() + " " + one.name()).collect(Collectors.joining("\n"));
    }
}
