package vn.khuyencong.norm.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Refusal;

class RefusalTextsTest {

    private static final Pattern RULE = Pattern.compile("\"([A-Z]+(?:_[A-Z0-9]+)+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final ResourceBundle vietnamese = bundle(Locale.ROOT);
    private final ResourceBundle english = bundle(Locale.ENGLISH);

    @Test
    void everyRuleHasItsTextsInBothLanguagesWithTheSamePlaceholders() {
        assertEquals(vietnamese.keySet(), english.keySet());
        for (String key : vietnamese.keySet()) {
            assertEquals(placeholders(vietnamese.getString(key)), placeholders(english.getString(key)), key);
            assertFalse(vietnamese.getString(key).isBlank(), key);
        }
    }

    @Test
    void everyRuleOfTheCodeIsInTheCatalogueAndNoOther() throws IOException {
        Set<String> catalogue = rules();
        Set<String> used = rulesUsedIn(Path.of("src/main/java"));
        used.addAll(rulesUsedIn(Path.of("../integration/src/main/java")));
        Set<String> unused = new TreeSet<>(catalogue);
        unused.removeAll(used);
        assertEquals(Set.of(), unused, "rules that nothing raises");
        Set<String> raised = raisedBy(Path.of("src/main/java"));
        raised.removeAll(catalogue);
        assertEquals(Set.of(), raised, "rules without words");
        assertTrue(catalogue.size() > 40);
    }

    @Test
    void whatACeilingIsPerIsSaidInTheLanguageOfTheText() throws IOException {
        for (String line : Files.readAllLines(Path.of("src/main/resources/vn/khuyencong/norm/support-ceilings.csv"))) {
            String per = line.split(",")[5];
            if (!per.equals("per")) {
                assertTrue(vietnamese.containsKey("per." + per.replace(' ', '-')), per);
            }
        }
        Refusal refusal = Refusal.error("CEILING_EXCEEDED", "", "", "2", "1", "per.model");
        assertTrue(RefusalTexts.message(refusal, Locale.ROOT).contains("mô hình"));
    }

    @Test
    void whoMayDoItAndDaysAreSaidAsPeopleSayThem() {
        Refusal refusal = Refusal.error("SCHEME_ACT_NOT_YOURS", "", "", "REQUEST_ADJUSTMENT", Set.of("DIRECT_SCHEMES"));
        assertTrue(RefusalTexts.message(refusal, Locale.ROOT).contains("lãnh đạo Sở Công Thương"), () -> RefusalTexts.message(refusal, Locale.ROOT));
        Refusal both = Refusal.error("SCHEME_ACT_NOT_YOURS", "", "", "APPROVE_STOP", new TreeSet<>(Set.of("DIRECT_SCHEMES", "DECIDE_PLANS")));
        assertTrue(RefusalTexts.message(both, Locale.ROOT).contains("lãnh đạo Cục, lãnh đạo Sở Công Thương"));
        Refusal dated = Refusal.error("DECISION_IN_FUTURE", "", "", "2024-06-20", "2024-06-19");
        assertEquals("Quyết định ghi ngày 20/06/2024, sau ngày tiếp nhận 19/06/2024.", RefusalTexts.message(dated, Locale.ROOT));
        assertTrue(RefusalTexts.message(dated, Locale.ENGLISH).contains("20 Jun 2024"));
        Refusal noDay = Refusal.error("DECISION_IN_FUTURE", "", "", "2023-02-30", "2024-06-19");
        assertTrue(RefusalTexts.message(noDay, Locale.ROOT).contains("2023-02-30"));
    }

    @Test
    void whatARefusalOfBeforeDoesNotSayIsLeftOpen() {
        Refusal kept = Refusal.error("PRINT_OFFICE_ENDED", "", "", "Sở Công Thương tỉnh Bắc Giang", "2025-06-30");
        assertTrue(RefusalTexts.message(kept, Locale.ROOT).startsWith("Sở Công Thương tỉnh Bắc Giang chấm dứt từ sau ngày 30/06/2025"));
        assertTrue(RefusalTexts.remedy(kept, Locale.ROOT).startsWith("Cơ quan kế tục là …:"), () -> RefusalTexts.remedy(kept, Locale.ROOT));
        for (String rule : rules()) {
            Refusal bare = Refusal.error(rule, "", "");
            for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
                assertFalse(PLACEHOLDER.matcher(RefusalTexts.message(bare, locale) + RefusalTexts.remedy(bare, locale)).find(), rule);
            }
        }
    }

    private Set<String> rules() {
        return vietnamese.keySet().stream().filter(key -> key.endsWith(".message")).map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> raisedBy(Path sources) throws IOException {
        return matches(sources, Pattern.compile("Refusal\\.(?:error|warning)\\(\"(\\w+)\""));
    }

    private static Set<String> rulesUsedIn(Path sources) throws IOException {
        return matches(sources, RULE);
    }

    private static Set<String> matches(Path sources, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(result -> result.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("vn.khuyencong.norm.rules.refusals", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
