package vn.khuyencong.exchange.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lists a cell is chosen from: closed ones with their words, and open ones whose codes the law of the day gives. */
enum Choices {
    PLAN_KIND("ORIGINAL", "SUPPLEMENT", "REPLACEMENT", "WITHDRAWAL", "NIL"),
    REPORT_KIND("ORIGINAL", "REPLACEMENT", "WITHDRAWAL", "NIL"),
    FUND("NATIONAL", "LOCAL"),
    PLAN_STREAM("PLAN_NATIONAL", "PLAN_LOCAL"),
    REPORT_STREAM("REPORT_H1", "REPORT_YEAR"),
    PERIOD("H1", "YEAR"),
    STATUS("ESTIMATED", "ACTUAL"),
    SCHEME_KIND("SINGLE", "GROUP", "SHOWCASE"),
    LEGAL_FORM("COMPANY", "COOPERATIVE", "HOUSEHOLD", "OTHER"),
    AWARD_LEVEL("DISTRICT", "PROVINCE", "REGION", "NATION"),
    FLAG("true", "false"),
    ACTIVITY(Pattern.compile("(A\\d{1,2})(?![\\p{L}\\p{N}_]).*", Pattern.DOTALL)),
    NORM(Pattern.compile("([A-Z][A-Z_]{1,60})(?![\\p{L}\\p{N}_]).*", Pattern.DOTALL)),
    INDICATOR(Pattern.compile("([a-z][a-z0-9_]{1,60})(?![\\p{L}\\p{N}_]).*", Pattern.DOTALL)),
    /** The codes the user himself wrote on the sheet of schemes. */
    SCHEME_CODE(Pattern.compile("(.+)", Pattern.DOTALL));

    private final List<String> codes;
    private final Pattern entry;

    Choices(String... codes) {
        this.codes = List.of(codes);
        this.entry = null;
    }

    Choices(Pattern entry) {
        this.codes = List.of();
        this.entry = entry;
    }

    boolean closed() {
        return entry == null;
    }

    List<String> codes() {
        return codes;
    }

    /** The word of a closed list's code; an unknown code stands for itself. */
    String word(String code) {
        String key = "choice." + name() + "." + code;
        return Texts.has(key) ? Texts.of(key) : code;
    }

    /** The code of a word or entry as it stands in a cell; the code itself is understood too. */
    Optional<String> code(String text) {
        if (closed()) {
            return codes.stream().filter(code -> code.equalsIgnoreCase(text) || word(code).equalsIgnoreCase(text)).findFirst();
        }
        Matcher matcher = entry.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The name of the range in the workbook that a drop-down list takes its entries from. */
    String range() {
        return "ds_" + name().toLowerCase(Locale.ROOT);
    }
}
